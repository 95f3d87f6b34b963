using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>What the service promises of every turn.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task Of_many_presses_of_one_button_at_once_one_counts()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var press = await person.Pressing(Trigger.Safe);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => person.Does(press)));
        Assert.Equal(1, outcomes.Count(outcome => outcome.Changed));
        Assert.All(outcomes, outcome => Assert.Equal(Stage.Card, outcome.Screen.Stage));
    }

    [Fact]
    public async Task Messages_of_one_person_are_taken_in_the_order_of_their_arrival()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        var outcomes = await app.Conversations.Handle(new IncomingBatch(
            [person.Incoming(Message.Say("детска градина")), person.Incoming(Message.Say("помощ сега")), person.Incoming(Message.Say("начало"))]), CancellationToken.None);
        Assert.Equal([Stage.Measure, Stage.HelpNow, Stage.Home], outcomes.Select(outcome => outcome.Screen.Stage));
    }

    [Fact]
    public async Task Two_processes_on_one_database_send_one_referral_for_two_presses()
    {
        await using var one = new WegoBotApp();
        var person = one.Person("A");
        await person.ReachesConsent();
        var press = await person.Pressing(Trigger.Agree);
        await using var other = new WegoBotApp(one.Folder);
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? person : other.Person("A")).Does(press)));
        Assert.Equal(1, outcomes.Count(outcome => outcome.Changed));
        Assert.Single(await one.Desk.List("ruse", CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_shown_before_it_is_stored()
    {
        await using var app = new WegoBotApp();
        var press = await app.Person("A").Pressing(Trigger.Safe);
        Task<TurnResult> turn;
        await using (app.Locked())
        {
            turn = app.Person("A").Does(press);
            Assert.Equal(Stage.Greeting, (await app.Person("A").Screen()).Stage);
            Assert.False(turn.IsCompleted);
        }

        Assert.Equal(Stage.Card, (await turn).Screen.Stage);
    }

    [Fact, Trait("Engine", "Sqlite")] // a server's own crash is in ReplicaCrashTests
    public async Task What_was_shown_is_there_when_the_machine_stops_at_that_moment()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.SendsReferral();
        var after = Directory.CreateTempSubdirectory("wegobot").FullName;
        Directory.CreateDirectory(Path.Combine(after, "kept"));
        foreach (var file in Directory.GetFiles(Path.Combine(app.Folder, "kept")).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(after, "kept", Path.GetFileName(file)));

        await using (var restarted = new WegoBotApp(after))
        {
            Assert.Equal(Stage.Sent, (await restarted.Person("A").Screen()).Stage);
            Assert.Single(await restarted.Desk.List("ruse", CancellationToken.None));
        }

        TestFolder.Remove(after);
    }

    [Fact]
    public async Task A_message_delivered_again_changes_nothing_even_after_a_restart()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        Assert.True((await person.Says("детска градина", receipt: "1")).Changed);
        Assert.True((await person.Says("начало", receipt: "2")).Changed);
        var again = await person.Says("детска градина", receipt: "1");
        Assert.Equal((false, Stage.Home), (again.Changed, again.Screen.Stage));

        await using var restarted = new WegoBotApp(app.Folder);
        Assert.False((await restarted.Person("A").Says("детска градина", receipt: "1")).Changed);
    }

    [Fact]
    public async Task The_same_message_twice_in_one_batch_counts_once()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        var message = person.Incoming(Message.Say("детска градина"), receipt: "1");
        var outcomes = await app.Conversations.Handle(new IncomingBatch([message, message]), CancellationToken.None);
        Assert.Equal([true, false], outcomes.Select(outcome => outcome.Changed));
    }

    [Fact]
    public async Task Words_typed_under_an_older_screen_are_not_applied()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        var now = (await person.Screen()).Serial;
        async Task<TurnResult> Under(int screen) =>
            (await app.Conversations.Handle(new IncomingBatch([person.Incoming(Message.Say("детска градина"), underScreen: screen)]), CancellationToken.None))[0];
        Assert.Equal(Stage.Home, (await Under(now - 1)).Screen.Stage);
        Assert.Equal(Stage.Measure, (await Under(now)).Screen.Stage);
    }

    [Fact]
    public async Task A_channels_cursor_is_in_the_commit_of_its_messages()
    {
        await using var app = new WegoBotApp();
        Assert.Null(await app.Conversations.CursorOf("telegram", CancellationToken.None));
        var before = app.Commits.Count;
        await app.Conversations.Handle(
            new IncomingBatch([app.Person("A", ChannelKind.Telegram).Incoming(Message.Say("здравей"))], Cursor: new Cursor("telegram", 42)), CancellationToken.None);
        Assert.Equal(42, await app.Conversations.CursorOf("telegram", CancellationToken.None));
        Assert.Equal(before + 1, app.Commits.Count);
    }
}
