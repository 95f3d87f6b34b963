using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>Two replicas can bring the screens of one chat out of order: the newest is put back.</summary>
public sealed class ScreenOrderTests
{
    [Fact]
    public async Task An_older_screen_that_came_after_a_newer_one_makes_the_newer_one_be_drawn_again()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        var older = await person.Says("здравей");
        var newer = await person.Presses(Trigger.Safe);
        await person.Sees(newer, "message 9");
        Assert.True(IsShown(app));
        await person.Sees(older, "message 9");
        Assert.False(IsShown(app));
        await person.Sees(newer, "message 9");
        Assert.True(IsShown(app));
    }

    [Fact]
    public async Task Screens_that_came_in_their_order_stay()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        var older = await person.Says("здравей");
        await person.Sees(older, "message 9");
        var newer = await person.Presses(Trigger.Safe);
        await person.Sees(older, "message 9");
        await person.Sees(newer, "message 9");
        Assert.True(IsShown(app));
    }

    [Fact]
    public async Task In_Viber_an_idle_chat_is_not_woken_by_an_old_screen_that_came_late()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Viber);
        var older = await person.Says("здравей");
        await person.Sees(older, "to A");
        app.Clock.Passes(RetentionPeriods.Answers);
        await app.AppliesRetention();
        await person.Sees(older, "to A");
        Assert.True(IsShown(app));
    }

    private static bool IsShown(WegoBotApp app)
    {
        using var db = app.NewDb();
        return db.Conversations.Single().IsShown;
    }
}
