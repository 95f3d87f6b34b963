using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>Who came first is served first, and nobody waits for company.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task Messages_that_wait_one_by_one_are_taken_in_the_order_of_their_arrival()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        Task<TurnResult[]> turns;
        await using (app.Locked())
            turns = Task.WhenAll(person.Says("детска градина"), person.Says("помощ сега"), person.Says("начало"));
        Assert.Equal([Stage.Measure, Stage.HelpNow, Stage.Home], (await turns).Select(outcome => outcome.Screen.Stage));
        Assert.Equal(Stage.Home, (await person.Screen()).Stage);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_lone_message_is_answered_though_no_timer_ever_rings()
    {
        await using var app = new WegoBotApp { With = services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))) };
        Assert.Equal(Stage.Card, (await app.Person("A").Presses(Trigger.Safe)).Screen.Stage);
    }
}
