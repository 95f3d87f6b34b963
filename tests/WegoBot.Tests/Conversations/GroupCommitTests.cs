using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>One commit serves everyone who waits, and one bad message harms nobody else.</summary>
public sealed class GroupCommitTests
{
    [Fact]
    public async Task A_hundred_people_who_wait_are_served_by_one_commit()
    {
        await using var app = new WegoBotApp();
        Task<TurnResult> first;
        Task<TurnResult[]> others;
        var before = 0;
        await using (app.Locked())
        {
            before = app.Commits.Count;
            first = app.Person("first").Says("здравей");
            others = Task.WhenAll(Enumerable.Range(0, 100).Select(i => app.Person($"{i}").Says("здравей")));
        }

        await first;
        Assert.Equal(100, (await others).Length);
        // The first may have been on its way alone when the others came.
        Assert.InRange(app.Commits.Count - before, 1, 2);
    }

    [Fact]
    public async Task A_batch_is_one_commit()
    {
        await using var app = new WegoBotApp();
        _ = app.Services;
        var before = app.Commits.Count;
        var outcomes = await app.Conversations.Handle(
            new IncomingBatch([.. Enumerable.Range(0, 50).Select(i => app.Person($"{i}").Incoming(Message.Say("здравей")))]), CancellationToken.None);
        Assert.Equal((50, 1), (outcomes.Count, app.Commits.Count - before));
    }

    [Fact]
    public async Task A_turn_that_fails_is_passed_over_and_everyone_else_goes_on()
    {
        await using var app = new WegoBotApp();
        var (one, other) = (app.Person("A"), app.Person("B"));
        await one.ReachesHome();
        await other.ReachesConsent();
        var failing = other.Incoming(await other.Pressing(Trigger.Agree), receipt: "agree");
        app.Chance.FailsForCodes = true;
        var outcomes = await app.Conversations.Handle(
            new IncomingBatch([one.Incoming(Message.Say("детска градина")), failing, one.Incoming(Message.Say("начало"))], Cursor: new Cursor("test", 3)), CancellationToken.None);

        Assert.Equal([(true, Stage.Measure), (false, Stage.Consent), (true, Stage.Home)], outcomes.Select(outcome => (outcome.Changed, outcome.Screen.Stage)));
        Assert.Equal(3, await app.Conversations.CursorOf("test", CancellationToken.None));
        Assert.Equal(1, app.Worker<TurnLoop>().FailedTurns);
        Assert.Empty(await app.Desk.List("ruse", CancellationToken.None));
    }

    [Fact]
    public async Task A_turn_that_failed_is_not_tried_again_when_its_message_is_delivered_again()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesConsent();
        var agree = await person.Pressing(Trigger.Agree);
        app.Chance.FailsForCodes = true;
        await person.Does(agree, receipt: "agree");
        Assert.False((await person.Does(agree, receipt: "agree")).Changed);
        Assert.Equal(1, app.Worker<TurnLoop>().FailedTurns);

        app.Chance.FailsForCodes = false;
        Assert.Equal(Stage.Sent, (await person.Presses(Trigger.Agree)).Screen.Stage);
    }

    [Fact]
    public async Task A_stored_conversation_that_cannot_be_drawn_starts_anew_instead_of_failing_for_ever()
    {
        await using var app = new WegoBotApp();
        var serializer = app.Services.GetRequiredService<ConversationSerializer>();
        await app.Person("A").ReachesHome();
        await using (var db = app.NewDb())
        {
            var row = db.Conversations.Single();
            // This sentence asks for a name that no notice has.
            row.State = ConversationSerializer.Write(serializer.OpenKey(row)!, row.Id, new Conversation { Stage = Stage.Home, Safe = true, CardSeen = true, Screen = 7, Notice = "about.operator" });
            await db.SaveChangesAsync();
        }

        var answer = await app.Person("A").Does(Message.Press("any button"));
        Assert.Equal(Stage.Greeting, answer.Screen.Stage);
        Assert.Equal(Stage.Card, (await app.Person("A").Presses(Trigger.Safe)).Screen.Stage);
    }
}
