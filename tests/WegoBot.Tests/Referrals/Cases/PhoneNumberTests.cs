using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Localization;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>The phone number that she gave: who sees it, and how long.</summary>
public sealed class PhoneNumberTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    private static readonly TypedPhoneNumbers Numbers = new(LocalizationFolder.Under(AppContext.BaseDirectory).Load().Catalogue);

    [Fact]
    public async Task Only_the_one_who_has_the_case_sees_it_and_it_goes_with_the_case()
    {
        await using var app = new WegoBotApp();
        var (_, id, owner) = await Given(app);
        var colleague = await app.Services.NewAccount("ruse");
        Assert.Equal(("+359 88 812 3456", SafeTime.Evening), await Read(app, id, owner) is { } read ? (read.Number, Assert.Single(read.Times)) : default);
        Assert.Null(await Read(app, id, colleague));
        Assert.Null(await Read(app, id, owner, "plovdiv"));

        Assert.Equal(Decision.Made, await app.Services.GetRequiredService<CaseOwnership>().Give("ruse", id, owner, colleague, null, Wait));
        Assert.Null(await Read(app, id, owner));
        Assert.NotNull(await Read(app, id, colleague));
        Assert.Equal(Decision.Made, await app.Services.GetRequiredService<CaseOwnership>().Give("ruse", id, colleague, null, null, Wait));
        Assert.Null(await Read(app, id, colleague));
        Assert.True((await app.Desk.Peek("ruse", id, Wait))!.HasNumber);
    }

    [Fact]
    public async Task The_centre_is_notified_and_reads_in_the_case_that_there_is_one_but_not_which()
    {
        await using var app = new WegoBotApp();
        var (_, id, _) = await Given(app);
        var one = (await app.Desk.Peek("ruse", id, Wait))!;
        Assert.Equal((ReferralStatus.WaitingForUs, "Дадох телефонен номер за обаждане.", true), (one.Status, one.Messages[^1].Words, one.HasNumber));
        Assert.True((await app.Desk.List("ruse", Wait))[0].HasNewMessage);
    }

    [Theory]
    [InlineData("taken back")]
    [InlineData("withdrawn")]
    [InlineData("forgotten")]
    [InlineData("done")]
    [InlineData("lapsed")]
    public async Task When_she_takes_it_back_or_the_case_ends_no_file_holds_it(string how)
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var (person, id, owner) = await Given(app);
        await using var db = app.NewDb();
        var stored = (await db.Referrals.AsNoTracking().SingleAsync()).Number!;
        Assert.True(IsOnDisk(app, stored));
        await (how switch
        {
            "taken back" => Presses(person, Trigger.GiveNumber, Trigger.TakeBackNumber),
            "withdrawn" => Presses(person, Trigger.Withdraw, Trigger.Confirm),
            "forgotten" => Forgets(person),
            "done" => app.Decides("ruse", id, ReferralStatus.Done, "write_again", Wait),
            _ => Lapses(app),
        });
        Assert.Null((await db.Referrals.AsNoTracking().SingleAsync()).Number);
        Assert.Null(await Read(app, id, owner));
        await Eventually.Holds(() => !IsOnDisk(app, stored));
    }

    [Fact]
    public async Task It_stands_nowhere_in_the_clear_neither_while_she_types_nor_after()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var (person, _, _) = await Given(app);
        await person.Presses(Trigger.GiveNumber);
        await person.Says("0899 765 432");
        foreach (var canary in new[] { "888123456", "0888 123 456", "88 812 3456", "899765432", "0899 765 432", "89 976 5432" })
        {
            Assert.False(IsOnDisk(app, System.Text.Encoding.UTF8.GetBytes(canary)));
            Assert.DoesNotContain(canary, app.Log.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task With_her_code_she_takes_it_back_from_another_device()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var code = await person.SendsReferral();
        var (id, owner) = await Gives(app, person);
        var elsewhere = app.Person("B", ChannelKind.Telegram);
        await elsewhere.ReachesHome();
        await elsewhere.Says(code);
        await Presses(elsewhere, Trigger.GiveNumber, Trigger.TakeBackNumber);
        Assert.Null(await Read(app, id, owner));
    }

    [Theory]
    [InlineData("0888123456", "+359 88 812 3456")]
    [InlineData("+359 888 123 456", "+359 88 812 3456")]
    [InlineData("00359888123456", "+359 88 812 3456")]
    [InlineData("моля звънете на 0888/123-456, вечер", "+359 88 812 3456")]
    [InlineData("０８８８１２３４５６", "+359 88 812 3456")]
    [InlineData("082 820 123", "+359 82 820 123")]
    [InlineData("+380 50 123 4567", "+380 50 123 4567")]
    [InlineData("+39 347 123 4567", "+39 347 123 4567")]
    [InlineData("0888123456, пак 0888 123 456", null)]
    [InlineData("0888 123", null)]
    [InlineData("112", null)]
    [InlineData("0800 1 8676", null)]
    [InlineData("02 981 7686", null)]
    [InlineData("0900 12 345", null)]
    [InlineData("8512011236", null)]
    [InlineData("нула осем осем осем", null)]
    [InlineData("", null)]
    public void A_number_is_hers_when_it_is_one_and_no_public_line(string words, string? number) => Assert.Equal(number, Numbers.In(words));

    private static Task<PhoneNumber?> Read(WegoBotApp app, Guid referral, Guid account, string centre = "ruse") =>
        app.Services.GetRequiredService<CentreNumbers>().Read(centre, referral, account, Wait);

    /// <summary>Somebody whose case an account has, and who has given a number.</summary>
    private static async Task<(Person Person, Guid Referral, Guid Owner)> Given(WegoBotApp app)
    {
        var person = app.Person("A");
        await person.SendsReferral();
        var (id, owner) = await Gives(app, person);
        return (person, id, owner);
    }

    private static async Task<(Guid Referral, Guid Owner)> Gives(WegoBotApp app, Person person)
    {
        await person.Presses(Trigger.Skip);
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        var owner = await app.Services.NewAccount("ruse");
        var state = (await app.Desk.Open("ruse", id, Wait))!.State;
        Assert.Equal(Decision.Made, await app.Answers.Decide("ruse", id, owner, state, ReferralStatus.Accepted, "look_again_soon", Wait));
        await person.Presses(Trigger.GiveNumber);
        await person.Says("0888 123 456");
        await person.Presses(Trigger.CallTime, nameof(SafeTime.Evening));
        await person.Presses(Trigger.AgreeToNumber);
        return (id, owner);
    }

    private static async Task Presses(Person person, params Trigger[] buttons)
    {
        foreach (var button in buttons)
            await person.Presses(button);
    }

    private static async Task Forgets(Person person)
    {
        await Presses(person, Trigger.Noted, Trigger.HasCode);
        await person.Says("забрави всичко");
        await person.Presses(Trigger.Confirm);
    }

    private static async Task Lapses(WegoBotApp app)
    {
        await app.AppliesRetention();
        app.Clock.Lives(ReferralRetention.Untouched);
        await app.AppliesRetention();
    }

    private static bool IsOnDisk(WegoBotApp app, byte[] bytes) =>
        Directory.GetFiles(Path.GetDirectoryName(app.DatabasePath)!).Any(file => FileBytes.Of(file).AsSpan().IndexOf(bytes) >= 0);
}
