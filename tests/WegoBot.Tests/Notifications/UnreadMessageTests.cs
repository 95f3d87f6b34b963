using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Tests.Notifications;

/// <summary>What she writes and nobody reads is told on as an unopened referral is, and only while it is unread.</summary>
public sealed class UnreadMessageTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    private string _code = "";
    private int _times;

    [Fact]
    public async Task A_message_that_nobody_reads_is_told_on_and_at_last_her_chat_says_so()
    {
        await using var notices = await Opened();
        await Writes(notices, "Питам за жилище.");
        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.Passes(120);
        Assert.Equal(["ana: unread"], await notices.Arrives());
        await notices.Passes(60);
        await Writes(notices, "И за работа."); // goes on with the same stretch
        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.Passes(60);
        Assert.Equal(["head: unread"], await notices.Arrives());
        Assert.DoesNotContain("my_referral.message_overdue", await Mine(notices));
        await notices.Passes(120);
        Assert.Empty(await notices.Arrives());
        var said = await Mine(notices);
        Assert.Contains("my_referral.message_overdue", said);
        Assert.Contains("my_referral.others", said);

        await Writes(notices, "Пиша отново."); // those on duty hear of it, and nobody is told on a second time
        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.Passes(7 * 24 * 60);
        Assert.Empty(await notices.Arrives());
        await notices.App.Desk.Open("ruse", await Id(notices), Wait);
        Assert.DoesNotContain("my_referral.message_overdue", await Mine(notices));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reading_or_answering_it_ends_that_and_the_next_message_begins_anew(bool reads)
    {
        await using var notices = await Opened();
        await Writes(notices, "Питам за жилище.");
        Assert.Equal(["ana: new"], await notices.Arrives());
        if (reads)
            await notices.App.Desk.Open("ruse", await Id(notices), Wait);
        else
            await notices.App.Decides("ruse", await Id(notices), ReferralStatus.Accepted, "look_again_soon", Wait);
        await notices.Passes(24 * 60);
        Assert.Empty(await notices.Arrives());
        await notices.App.Desk.Open("ruse", await Id(notices), Wait);

        await Writes(notices, "И за работа.");
        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.Passes(120);
        Assert.Equal(["ana: unread"], await notices.Arrives());
    }

    [Fact]
    public async Task What_she_takes_back_is_told_on_to_nobody()
    {
        await using var notices = await Opened();
        await Writes(notices, "Питам за жилище.");
        await notices.Arrives();
        var person = await Back(notices);
        await person.Presses(Trigger.Withdraw);
        await person.Presses(Trigger.Confirm);
        await notices.Passes(7 * 24 * 60);
        Assert.Empty(await notices.Arrives());
        await using var db = notices.App.NewDb();
        Assert.Null(db.Referrals.Single().NextStepAt);
    }

    /// <summary>A centre that has taken her referral on, with somebody on duty and a head.</summary>
    private async Task<NoticesToPeople> Opened()
    {
        var notices = await NoticesToPeople.Start();
        await notices.OnDuty(await notices.Somebody("ana"), 9, 17);
        await notices.Somebody("head", StaffRole.Head);
        _code = await notices.App.Person("A").SendsReferral();
        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.App.Desk.Open("ruse", await Id(notices), Wait);
        Assert.Equal(Decision.Made, await notices.App.Decides("ruse", await Id(notices), ReferralStatus.Accepted, "look_again_soon", Wait));
        return notices;
    }

    private static async Task<Guid> Id(NoticesToPeople notices) => (await notices.App.Desk.List("ruse", Wait))[0].Id;

    /// <summary>She comes back from somewhere else each time, with her code.</summary>
    private async Task<Person> Back(NoticesToPeople notices)
    {
        var person = notices.App.Person($"{_times++}");
        await person.ReachesHome();
        await person.Says(CaseCode.Spoken(_code));
        return person;
    }

    private async Task Writes(NoticesToPeople notices, string words)
    {
        var person = await Back(notices);
        await person.Presses(Trigger.Write);
        await person.Says(words);
        Assert.Equal(Stage.MyReferral, (await person.Presses(Trigger.Send)).Screen.Stage);
    }

    private async Task<List<string>> Mine(NoticesToPeople notices) => [.. (await (await Back(notices)).Screen()).Lines.Select(line => line.Key)];
}
