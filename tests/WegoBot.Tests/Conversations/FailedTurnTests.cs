using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>A turn that fails takes nothing with it of what waits beside it.</summary>
public sealed class FailedTurnTests
{
    [Fact]
    public async Task While_one_turn_fails_every_other_batch_and_a_wish_to_forget_are_carried_out()
    {
        await using var app = new WegoBotApp();
        var (one, other, third) = (app.Person("A"), app.Person("B"), app.Person("C"));
        await one.ReachesHome();
        await other.ReachesConsent();
        await third.ReachesHome();
        var agree = await other.Pressing(Trigger.Agree);
        app.Chance.FailsForCodes = true;
        Task<TurnResult[]> turns;
        await using (app.Locked())
        {
            var first = one.Says("детска градина"); // the loop may have taken this one already
            turns = Task.WhenAll(first, one.Says("помощ сега"), other.Does(agree), one.Says("начало"));
            app.Conversations.Forget(third.Id);
        }

        Assert.Equal([true, true, false, true], (await turns).Select(turn => turn.Changed));
        Assert.Equal(Stage.Home, (await one.Screen()).Stage);
        await Eventually.Holds(async () => (await third.Screen()).Stage == Stage.Greeting);
    }

    [Fact]
    public async Task What_was_shown_before_a_turn_that_fails_is_remembered()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        await person.ReachesConsent();
        var agree = person.Incoming(await person.Pressing(Trigger.Agree));
        var shown = new DeliveryReceipt(person.Id, (await person.Screen()).Serial, "message 9");
        app.Chance.FailsForCodes = true;
        var outcome = (await app.Conversations.Handle(new IncomingBatch([agree], [shown]), CancellationToken.None))[0];
        Assert.Equal((false, "message 9"), (outcome.Changed, outcome.Address));
    }
}
