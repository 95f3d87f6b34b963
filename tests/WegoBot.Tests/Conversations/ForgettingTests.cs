using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Tests.Channels.Telegram;

namespace WegoBot.Tests.Conversations;

/// <summary>Leaving, forgetting and growing old.</summary>
[LongRunning]
public sealed class ForgettingTests
{
    [Fact]
    public async Task After_she_left_the_web_chat_nothing_is_stored()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        var left = await app.Person("A").Presses(Trigger.Leave);
        Assert.Equal((true, Stage.Left), (left.Forgotten, left.Screen.Stage));
        Assert.Empty(Stored(app));
    }

    [Fact]
    public async Task After_she_left_a_messenger_the_last_line_is_kept_until_it_reached_her()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        await person.ReachesHome();
        var left = await person.Presses(Trigger.Leave);
        await IsOnItsWayNoMore(app);
        var waiting = Assert.Single(await app.Conversations.UnshownScreens(ChannelKind.Telegram, CancellationToken.None).ToListAsync());
        Assert.Equal((Stage.Left, true), (waiting.Screen.Stage, waiting.Forgotten));
        await person.Sees(left, "message 9");
        Assert.Empty(Stored(app));
    }

    [Fact]
    public async Task Forgetting_returns_at_once_and_happens_even_when_the_database_was_locked_for_long()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        await using (app.Locked())
        {
            app.Conversations.Forget(app.Person("A").Id);
            // So long that the turn loop's own tries at a locked database have all failed.
            await Assert.ThrowsAnyAsync<Exception>(() => app.Person("B").Says("здравей"));
            Assert.Single(Stored(app));
        }

        await Eventually.Holds(() => Stored(app).Count == 0);
        Assert.Equal(Stage.Greeting, (await app.Person("A").Screen()).Stage);
    }

    [Fact]
    public async Task Buttons_from_before_forgetting_mean_nothing_in_a_new_conversation()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.Presses(Trigger.Safe);
        var old = await person.Pressing(Trigger.Continue);
        await person.Presses(Trigger.Leave);
        await person.Presses(Trigger.Safe);
        Assert.False((await person.Does(old)).Changed);
    }

    [Fact]
    public async Task After_half_an_hour_the_answers_are_forgotten_and_the_way_back_to_her_referral_is_kept()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        await person.SendsReferral();
        var seen = await person.Presses(Trigger.Noted);
        await person.Sees(seen, "message 9");
        app.Clock.Passes(RetentionPeriods.Answers - TimeSpan.FromSeconds(1));
        await app.AppliesRetention();
        Assert.Equal(Stage.CodeCheck, (await person.Screen()).Stage);

        app.Clock.Passes(TimeSpan.FromSeconds(1));
        await app.AppliesRetention();
        var greeting = Assert.Single(await app.Conversations.UnshownScreens(ChannelKind.Telegram, CancellationToken.None).ToListAsync());
        Assert.Equal((Stage.Greeting, "message 9"), (greeting.Screen.Stage, greeting.Address));
        await person.ReachesHome();
        Assert.Equal(Stage.MyReferral, (await person.Presses(Trigger.MyReferral)).Screen.Stage);
    }

    [Theory]
    [Reported(15)]
    [InlineData(ChannelKind.WebChat)]
    [InlineData(ChannelKind.Telegram)]
    [InlineData(ChannelKind.Viber)]
    public async Task After_thirty_one_minutes_on_the_page_with_the_code_the_greeting_leads_to_typing_it(ChannelKind channel)
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", channel);
        var code = await person.SendsReferral();
        app.Clock.Passes(TimeSpan.FromMinutes(31));
        await app.AppliesRetention();
        var greeting = await person.Screen();
        Assert.DoesNotContain(greeting.Lines, line => line.Kind == LineKind.Code || line.Text.Contains("код", StringComparison.OrdinalIgnoreCase));
        await person.Presses(Trigger.EnterCode);
        await person.Presses(Trigger.Safe);
        Assert.Equal(Stage.EnterCode, (await person.Presses(Trigger.Continue)).Screen.Stage);
        Assert.Equal(Stage.MyReferral, (await person.Says($"номерът е: {CaseCode.Spoken(code)}")).Screen.Stage);
    }

    [Fact]
    public async Task An_idle_conversation_is_greeted_anew_even_before_the_minutely_look()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        var old = await person.Pressing(Trigger.Measures);
        app.Clock.Passes(RetentionPeriods.Answers);
        Assert.Equal(Stage.Greeting, (await person.Screen()).Stage);
        Assert.Equal((false, Stage.Greeting), await person.Does(old) is var turn ? (turn.Changed, turn.Screen.Stage) : default);
        Assert.True((await person.Presses(Trigger.Safe)).Changed);
    }

    [Fact]
    public async Task After_a_day_the_conversation_is_deleted()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        app.Clock.Passes(RetentionPeriods.Answers);
        await app.AppliesRetention();
        Assert.Single(Stored(app));
        app.Clock.Passes(RetentionPeriods.Everything - RetentionPeriods.Answers);
        await app.AppliesRetention();
        Assert.Empty(Stored(app));
    }

    [Fact]
    public async Task What_has_grown_old_is_deleted_by_itself_after_a_restart_and_every_minute()
    {
        var (folder, later) = (Directory.CreateTempSubdirectory("wegobot").FullName, new ManualTimeProvider());
        await using (var app = new WegoBotApp(folder))
            await app.Person("A").ReachesHome();
        await using (var restarted = new WegoBotApp(folder) { With = services => services.AddSingleton<TimeProvider>(later) })
        {
            Assert.True(later.GetUtcNow() - restarted.Clock.GetUtcNow() > RetentionPeriods.Everything);
            await Eventually.Holds(() =>
            {
                later.Advance(TimeSpan.FromSeconds(1));
                return Stored(restarted).Count == 0;
            });
            await restarted.Person("B").ReachesHome();
            later.Advance(RetentionPeriods.Everything);
            await Eventually.Holds(() =>
            {
                later.Advance(TimeSpan.FromMinutes(1));
                return Stored(restarted).Count == 0;
            });
        }

        TestFolder.Remove(folder);
    }

    [Fact]
    public async Task Receipts_are_kept_for_a_week()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").Says("здравей", receipt: "1");
        app.Clock.Passes(RetentionPeriods.ProcessedMessages - TimeSpan.FromSeconds(1));
        await app.AppliesRetention();
        await using var db = app.NewDb();
        Assert.Single(db.ProcessedMessages.ToList());
        app.Clock.Passes(TimeSpan.FromSeconds(1));
        await app.AppliesRetention();
        Assert.Empty(db.ProcessedMessages.ToList());
    }

    [Fact]
    public async Task A_screen_that_did_not_reach_her_is_found_after_a_restart_and_one_that_did_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        await using (var app = new WegoBotApp(folder))
        {
            await app.Person("A", ChannelKind.Telegram).Says("здравей");
            var other = app.Person("B", ChannelKind.Telegram);
            await other.Sees(await other.Says("здравей"), "message 9");
        }

        await using (var restarted = new WegoBotApp(folder))
        {
            await IsOnItsWayNoMore(restarted);
            var outcome = Assert.Single(await restarted.Conversations.UnshownScreens(ChannelKind.Telegram, CancellationToken.None).ToListAsync());
            Assert.Equal((restarted.IdOf("A", ChannelKind.Telegram), "to A"), (outcome.Conversation, outcome.Address));
        }

        TestFolder.Remove(folder);
    }

    /// <summary>With replicas a screen may be on its way elsewhere for some seconds, and one of them looks for it after that.</summary>
    private static async Task IsOnItsWayNoMore(WegoBotApp app)
    {
        app.Clock.Passes(TimeSpan.FromSeconds(10));
        await app.Conversations.WaitUntilLeader(CancellationToken.None);
    }

    private static List<ConversationId> Stored(WegoBotApp app)
    {
        using var db = app.NewDb();
        return [.. db.Conversations.Select(row => row.Id)];
    }
}
