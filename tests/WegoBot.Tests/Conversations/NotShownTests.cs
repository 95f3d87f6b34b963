using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>A screen that did not reach her is found again, and it is the one that her turn led to.</summary>
[Trait("Engine", "Sqlite")] // on a server a screen may be on its way from another replica for ten seconds: ReplicasTests
public sealed class NotShownTests
{
    [Fact]
    public async Task That_an_older_screen_reached_her_does_not_hide_that_the_newer_one_did_not()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        var older = await person.Presses(Trigger.Safe);
        await person.Presses(Trigger.Continue);
        await person.Sees(older, "message 9");
        Assert.Equal([Stage.Home], await StagesNotShown(app, ChannelKind.Telegram));
    }

    [Fact]
    public async Task A_screen_after_one_that_reached_her_has_to_reach_her_too()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        await person.Sees(await person.Presses(Trigger.Safe), "message 9");
        Assert.Empty(await StagesNotShown(app, ChannelKind.Telegram));
        await person.Presses(Trigger.Continue);
        Assert.Equal([Stage.Home], await StagesNotShown(app, ChannelKind.Telegram));
    }

    [Fact]
    public async Task Each_channel_is_given_its_own_screens()
    {
        await using var app = new WegoBotApp();
        await app.Person("A", ChannelKind.Telegram).ReachesHome();
        await app.Person("B", ChannelKind.Viber).Presses(Trigger.Safe);
        Assert.Equal([Stage.Home], await StagesNotShown(app, ChannelKind.Telegram));
        Assert.Equal([Stage.Card], await StagesNotShown(app, ChannelKind.Viber));
    }

    [Fact]
    public async Task After_a_restart_the_screen_is_drawn_to_the_letter_as_it_was()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        var answered = (await app.Person("A").Says("ъхмпф дзън")).Screen;
        await using var restarted = new WegoBotApp(app.Folder);
        var drawn = await restarted.Person("A").Screen();
        Assert.Equal(answered.Lines, drawn.Lines);
        Assert.Equal(answered.Rows.SelectMany(row => row), drawn.Rows.SelectMany(row => row));
    }

    private static async Task<IEnumerable<Stage>> StagesNotShown(WegoBotApp app, ChannelKind channel) =>
        (await app.Conversations.UnshownScreens(channel, CancellationToken.None).ToListAsync()).Select(outcome => outcome.Screen.Stage);
}
