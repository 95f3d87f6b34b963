using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Storage;

namespace WegoBot.Tests.Conversations;

/// <summary>S7: how long her two words hold, and that nobody waits for them.</summary>
public sealed class TwoWordsTests
{
    [Fact]
    public async Task Leaving_and_months_of_silence_end_neither_the_words_nor_the_decoy()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        await person.ReachesHome();
        await person.ChoosesTwoWords();
        var left = await person.Presses(Trigger.Leave);
        await person.Sees(left, "to A");
        await PassesDays(app, 60);
        Assert.Null((await Row(app)).Address);

        Assert.Equal(Stage.Decoy, (await person.Says(TwoWords.Duress)).Screen.Stage);
        await PassesDays(app, 89);
        Assert.Equal(Stage.Decoy, (await person.Screen()).Stage);
        Assert.Equal(Stage.Decoy, (await person.Says("/start")).Screen.Stage);
        await PassesDays(app, 3);
        Assert.Equal(Stage.Greeting, (await person.Says(TwoWords.Safe)).Screen.Stage);
    }

    [Fact]
    public async Task Ninety_days_after_the_last_message_nothing_is_stored_and_the_decoy_is_over()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Viber);
        await person.ReachesHome();
        await person.ChoosesTwoWords();
        await person.Says(TwoWords.Duress);
        await PassesDays(app, 90);

        Assert.Equal(Stage.Greeting, (await person.Screen()).Stage);
        await using var db = app.NewDb();
        Assert.Empty(db.Conversations);
    }

    [Fact]
    public async Task Forgetting_everything_forgets_the_words_and_in_the_decoy_it_forgets_nothing()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        await person.ReachesHome();
        await person.ChoosesTwoWords();
        await person.Says(TwoWords.Duress);
        Assert.False((await person.Says("/forget")).Forgotten);
        app.Conversations.Forget(person.Id);
        Assert.Equal(Stage.Decoy, (await person.Says("здравейте")).Screen.Stage);

        await person.Says(TwoWords.Safe);
        await person.ReachesHome();
        await person.Says("/forget");
        await person.Sees(await person.Presses(Trigger.Confirm), "to A");
        await using var db = app.NewDb();
        Assert.Empty(db.Conversations);
    }

    [Fact]
    public async Task A_browser_that_leaves_keeps_nothing()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        await person.ChoosesTwoWords();
        await person.Presses(Trigger.Leave);
        await using var db = app.NewDb();
        Assert.Empty(db.Conversations);
    }

    /// <summary>The hash is made beside the commits: hers comes later, and what she did after it later still.</summary>
    [Fact]
    public async Task Nobody_else_waits_for_a_slow_hash_and_her_own_turns_keep_their_order()
    {
        await using var app = new WegoBotApp();
        var (person, other) = (app.Person("A", ChannelKind.Telegram), app.Person("B"));
        await person.ReachesHome();
        await person.ChoosesTwoWords();
        await person.Presses(Trigger.Home);
        var press = await person.Pressing(Trigger.Measures);

        var results = await app.Conversations.Handle(new IncomingBatch(
            [person.Incoming(Message.Say(TwoWords.Duress), "1"), person.Incoming(press, "2"), other.Incoming(Message.Say("здравейте"))]), CancellationToken.None);
        Assert.Equal([true, true, false], results.Select(result => result.Later is not null));
        Assert.Equal(Stage.Decoy, (await results[0].Later!).Screen.Stage);
        Assert.Equal((Stage.Decoy, false), await Shown(results[1].Later!));
        var again = await app.Conversations.Handle(new IncomingBatch([person.Incoming(Message.Say(TwoWords.Duress), "1")]), CancellationToken.None);
        Assert.True(again[0].Repeated);
    }

    [Fact]
    public async Task Only_short_words_are_hashed_and_only_for_those_who_chose_two()
    {
        await using var app = new WegoBotApp();
        var (person, other) = (app.Person("A"), app.Person("B"));
        foreach (var one in new[] { person, other }) await one.ReachesHome();
        await person.ChoosesTwoWords();
        async Task<bool> IsHashed(Person one, string words) => (await app.Conversations.Handle(new IncomingBatch([one.Incoming(Message.Say(words))]), CancellationToken.None))[0].Later is { } later && await later is not null;

        Assert.False(await IsHashed(other, TwoWords.Duress));
        Assert.False(await IsHashed(person, "ало"));
        Assert.False(await IsHashed(person, "/start"));
        Assert.False(await IsHashed(person, string.Join(' ', Enumerable.Repeat("дълго", 30))));
        Assert.True(await IsHashed(person, "съвсем други думи"));
    }

    [Fact]
    public async Task A_hash_is_slow_salted_and_always_the_same()
    {
        using var random = System.Security.Cryptography.RandomNumberGenerator.Create();
        using var hasher = new WordHasher(random);
        var hashes = await Task.WhenAll(hasher.Hash("тихалодка", null), hasher.Hash("тихалодка", null));

        Assert.True(WordHasher.Iterations >= 210_000);
        Assert.NotEqual(hashes[0].Salt, hashes[1].Salt);
        Assert.NotEqual(hashes[0].Hash, hashes[1].Hash);
        Assert.Equal(hashes[0], await hasher.Hash("тихалодка", hashes[0].Salt));
    }

    private static async Task<(Stage, bool)> Shown(Task<WegoBot.Conversations.TurnResult> later)
    {
        var result = await later;
        return (result.Screen.Stage, result.Changed);
    }

    private static async Task PassesDays(WegoBotApp app, int days)
    {
        foreach (var part in new[] { TimeSpan.FromMinutes(31), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromDays(days) - TimeSpan.FromMinutes(31) - TimeSpan.FromHours(48) })
        {
            app.Clock.Passes(part > TimeSpan.Zero ? part : TimeSpan.Zero);
            await app.AppliesRetention();
        }
    }

    private static async Task<ConversationRow> Row(WegoBotApp app)
    {
        await using var db = app.NewDb();
        return await db.Conversations.SingleAsync();
    }
}
