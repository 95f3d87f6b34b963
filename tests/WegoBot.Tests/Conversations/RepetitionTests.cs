using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>Twice is once, for one person and as long as a repetition can come.</summary>
public sealed class RepetitionTests
{
    [Fact]
    public async Task One_persons_message_is_no_repetition_of_anothers_with_the_same_number()
    {
        await using var app = new WegoBotApp();
        foreach (var person in new[] { app.Person("A"), app.Person("B") })
            Assert.True((await person.Does(await person.Pressing(Trigger.Safe), receipt: "1")).Changed);
    }

    [Fact]
    public async Task A_repetition_does_not_make_a_conversation_last_longer()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var press = await person.Pressing(Trigger.Safe);
        await person.Does(press, receipt: "1");
        app.Clock.Passes(TimeSpan.FromMinutes(20));
        Assert.True((await person.Does(press, receipt: "1")).Repeated);
        app.Clock.Passes(TimeSpan.FromMinutes(10));
        Assert.Equal(Stage.Greeting, (await person.Screen()).Stage);
    }

    [Fact]
    public async Task A_repetition_is_known_for_six_days()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var press = await person.Pressing(Trigger.Safe);
        await person.Does(press, receipt: "1");
        app.Clock.Passes(TimeSpan.FromDays(6));
        await app.AppliesRetention();
        Assert.True((await person.Does(press, receipt: "1")).Repeated);
    }

    [Fact]
    public async Task A_button_of_somebody_elses_greeting_changes_nothing()
    {
        await using var app = new WegoBotApp();
        Assert.False((await app.Person("B").Does(await app.Person("A").Pressing(Trigger.Safe))).Changed);
    }
}
