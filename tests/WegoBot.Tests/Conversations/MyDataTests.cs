using WegoBot.Dialogue;
using WegoBot.Tests.Referrals;

namespace WegoBot.Tests.Conversations;

/// <summary>What is kept of her, as she reads it, is what is stored; and none of it can be read there.</summary>
public sealed class MyDataTests
{
    [Fact]
    public async Task In_every_channel_she_reads_what_is_kept_until_when_but_not_the_code()
    {
        await using var app = new WegoBotApp();
        foreach (var channel in Enum.GetValues<ChannelKind>())
        {
            var person = app.Person("A", channel);
            var code = await person.SendsReferral();
            var screen = (await person.Says("моите данни")).Screen;
            Assert.Equal(Stage.MyData, screen.Stage);
            Assert.Contains(screen.Lines, line => line is { Key: "my_data.conversation", Text: var words } && words.Contains("24 ноември 2026 г., 10:00", StringComparison.Ordinal));
            Assert.Contains(screen.Lines, line => line is { Key: "my_data.message", Text: var words } && words.Contains("23 ноември 2026 г.", StringComparison.Ordinal));
            Assert.Superset(new HashSet<string> { "my_data.own_code", "my_data.open", "my_data.opened", "my_data.earlier", $"my_data.channel_{channel.ToString().ToLowerInvariant()}" }, screen.Lines.Select(line => line.Key).ToHashSet());
            Assert.DoesNotContain(screen.Lines, line => line.Kind == LineKind.Code || line.Text.Contains(CaseCode.Spoken(code)[^9..], StringComparison.Ordinal));

            await person.Presses(Trigger.Forget);
            var left = await person.Presses(Trigger.Confirm, "withdraw");
            if (channel != ChannelKind.WebChat) await person.Sees(left, "message 9");
            await using var db = app.NewDb();
            Assert.Empty(db.Conversations);
            Assert.All(db.Referrals, row => Assert.Null(row.Payload));
        }
    }

    [Fact]
    public async Task A_line_for_an_earlier_message_of_this_chat_is_named_and_goes_with_everything_else()
    {
        await using var app = new WegoBotApp();
        var (person, _) = await AlertTalk.Chosen(app);
        Assert.DoesNotContain((await person.Says("моите данни")).Screen.Lines, line => line.Key == "my_data.other_alerts");
        await person.Sees(await person.Presses(Trigger.Leave), "to A");
        await person.ReachesHome();
        var screen = (await person.Says("моите данни")).Screen;
        Assert.Contains(screen.Lines, line => line is { Key: "my_data.other_alerts", Text: var words } && words.Contains("(1)", StringComparison.Ordinal));
        Assert.Contains(screen.Lines, line => line.Key == "my_data.no_message");

        await person.Presses(Trigger.Forget);
        await person.Presses(Trigger.Confirm);
        await using var db = app.NewDb();
        Assert.Equal((null, null), (db.Referrals.Single().Alert, db.Referrals.Single().AlertChat));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_number_given_with_an_earlier_message_of_this_chat_is_named_and_goes_with_everything_else_and_no_other_does(bool onPostgres)
    {
        await using var app = new WegoBotApp { OnPostgres = onPostgres };
        var (hers, other) = (app.Person("A", ChannelKind.Telegram), app.Person("B", ChannelKind.Telegram));
        await GivesNumber(app, hers);
        await GivesNumber(app, other);
        Assert.DoesNotContain((await hers.Says("моите данни")).Screen.Lines, line => line.Key == "my_data.other_numbers");
        await hers.Sees(await hers.Presses(Trigger.Leave), "to A");
        await hers.ReachesHome();
        var screen = (await hers.Says("моите данни")).Screen;
        Assert.Contains(screen.Lines, line => line is { Key: "my_data.other_numbers", Text: var words } && words.Contains("(1)", StringComparison.Ordinal));
        Assert.DoesNotContain(screen.Lines, line => line.Text.Contains("812", StringComparison.Ordinal));

        await hers.Presses(Trigger.Forget);
        await hers.Presses(Trigger.Confirm);
        await using var db = app.NewDb();
        var rows = db.Referrals.OrderBy(row => row.Number == null).ToList();
        Assert.Equal(2, rows.Count);
        Assert.NotNull(rows[0].Number);
        Assert.NotNull(rows[0].NumberChat);
        Assert.Equal((null, null, false), (rows[1].Number, rows[1].NumberChat, rows[1].Payload is null));
        // A restore leaves it out too.
        Assert.Equal(rows[1].Id.ToString(), Assert.Single(db.ForgottenRows.AsEnumerable().Where(row => row.What == "Number").Select(row => row.Key).Distinct()), ignoreCase: true);
    }

    private static async Task GivesNumber(WegoBotApp app, Person person)
    {
        var code = await person.SendsReferral();
        var id = (await app.Desk.Find("ruse", code, CancellationToken.None))!.Value;
        await app.Desk.Open("ruse", id, CancellationToken.None);
        Assert.Equal(WegoBot.Referrals.Decision.Made, await app.Decides("ruse", id, ReferralStatus.Accepted, "can_help", CancellationToken.None));
        await person.Presses(Trigger.Skip);
        await person.Presses(Trigger.GiveNumber);
        await person.Says("088 812 3456");
        await person.Presses(Trigger.CallTime, nameof(SafeTime.Evening));
        await person.Presses(Trigger.AgreeToNumber);
    }
}
