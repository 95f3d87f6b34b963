using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Referrals;
using static WegoBot.Tests.Referrals.AlertTalk;

namespace WegoBot.Tests.Referrals;

/// <summary>When the line that tells her of an answer comes no more, and nothing of her chat is kept.</summary>
public sealed class AnswerAlertEndTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Theory]
    [InlineData("stop")]
    [InlineData("withdraw")]
    [InlineData("forget")]
    [InlineData("forget later")]
    [InlineData("blocked")]
    [InlineData("unsubscribed")]
    [InlineData("duress")]
    public async Task Once_she_stopped_it_or_took_her_message_back_or_is_gone_nothing_comes_and_her_chat_is_not_kept(string how)
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Chosen(app);
        await Answers(app, id);
        await (how switch
        {
            "stop" => Presses(person, Trigger.Alert, Trigger.NoAlert),
            "withdraw" => Presses(person, Trigger.Withdraw, Trigger.Confirm),
            "forget" => Forgets(person),
            "forget later" => ForgetsLater(person),
            "duress" => Closes(person),
            "blocked" => app.Conversations.Handle(new IncomingBatch([], [new DeliveryReceipt(person.Id, 1, "to A") { Unreachable = true }]), Wait),
            _ => Unsubscribes(app, person),
        });
        app.Clock.Lives(TimeSpan.FromHours(2));
        Assert.Empty(await Due(app));
        await using var db = app.NewDb();
        var row = await db.Referrals.SingleAsync();
        Assert.Equal((null, null, null, false, null), (row.Alert, row.AlertChat, row.AlertAt, row.IsAlerted, row.AlertNotBefore));
    }

    /// <summary>The line is the chat's, and would come into the decoy.</summary>
    private static async Task Closes(Person person)
    {
        await Presses(person, Trigger.Home);
        await person.ChoosesTwoWords();
        await person.Says(WegoBot.Dialogue.Tests.TwoWords.Duress);
    }

    [Fact]
    public async Task The_last_answer_is_told_and_then_her_chat_is_forgotten()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Chosen(app);
        Assert.Equal(Decision.Made, await app.Decides("ruse", id, ReferralStatus.Declined, "no_room_now", Wait));
        app.Clock.Lives(TimeSpan.FromHours(1));
        await app.Services.GetRequiredService<AnswerAlerts>().Note(Assert.Single(await Due(app)), new AlertResult(AlertOutcome.Sent), Wait);
        await using var db = app.NewDb();
        Assert.Null((await db.Referrals.SingleAsync()).Alert);
    }

    [Fact]
    public async Task When_another_centre_goes_on_nothing_of_her_chat_goes_along_or_stays_behind()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Chosen(app);
        await app.Decides("ruse", id, ReferralStatus.WaitingForHer, "what_first", Wait);
        Assert.Equal(Decision.Made, await app.Proposes("ruse", id, "plovdiv", "nearer"));
        await Presses(person, Trigger.Home, Trigger.MyReferral, Trigger.HandOver, Trigger.Continue, Trigger.Allow);
        await using var db = app.NewDb();
        Assert.All(await db.Referrals.ToListAsync(), row => Assert.Null(row.Alert));
        var next = (await app.Desk.List("plovdiv", Wait))[0].Id;
        await app.Desk.Open("plovdiv", next, Wait);
        await app.Decides("plovdiv", next, ReferralStatus.Accepted, "look_again_soon", Wait);
        app.Clock.Lives(TimeSpan.FromMinutes(31));
        Assert.Empty(await Due(app));
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_forgotten_and_keeps_no_other_waiting()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Chosen(app);
        await Chooses(app, await SendsAs(app, "B"));
        var other = (await app.Desk.List("ruse", Wait)).Single(one => one.Id != id).Id;
        await Answers(app, id);
        await Answers(app, other);
        await using (var db = app.NewDb())
        {
            var row = await db.Referrals.SingleAsync(row => row.Id == id);
            row.Alert = app.Services.GetRequiredService<CaseKeys>().Of(row)!.EncryptText("{\"i\":", "Referrals.Alert", id);
            await db.SaveChangesAsync();
        }

        app.Clock.Lives(TimeSpan.FromHours(1));
        Assert.Equal(other, Assert.Single(await Due(app)).Referral);
        await using var after = app.NewDb();
        Assert.Null((await after.Referrals.SingleAsync(row => row.Id == id)).Alert);
    }
}
