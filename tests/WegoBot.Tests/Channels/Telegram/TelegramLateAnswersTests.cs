using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot.Types;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Tests.Channels.Crowd;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>Many people who write and press while calls to Telegram, and the answers to them, come late, in any order or never.</summary>
[LongRunning]
public sealed class TelegramLateAnswersTests : IAsyncLifetime, IDisposable
{
    private const long First = 5000000001;
    private const int People = 80;
    private const int Rounds = 15;

    private static readonly string[] Phrases = ["детска градина", "начало", "не знам", "помощ", "да", "не", "english", "жилище", "стоп", "/start"];

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-late-").FullName;
    private readonly ManualTimeProvider _clock = new();
    private readonly SeededRandom _chance = new(NetworkFaults.Seed);
    private readonly Dictionary<long, List<JsonObject>> _told = [];
    private readonly ITestOutputHelper _output;
    private readonly FakeBotApi _api;
    private readonly LateNetwork _network;
    private TelegramApp _app = null!;

    public TelegramLateAnswersTests(ITestOutputHelper output)
    {
        _output = output;
        _api = new FakeBotApi { Clock = _clock };
        _network = new LateNetwork(_api, NetworkFaults.Seed);
    }

    public async Task InitializeAsync() => _app = await TelegramApp.Start(_network, _folder, _clock, asksForUpdates: false);

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        TestFolder.Remove(_folder);
    }

    public void Dispose()
    {
        _network.Dispose();
        _api.Dispose();
        _chance.Dispose();
    }

    [Fact]
    [Reported(1, Inputs = People * Rounds)]
    public async Task Whatever_comes_late_or_never_one_message_has_buttons_in_the_end_and_it_is_the_newest_screen()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var person in Everybody)
                Acts(person, round);
            await Brings();
            for (var some = _chance.Below(People); some > 0; some--)
                _network.LetsGo();
            _clock.Advance(TimeSpan.FromSeconds(_chance.Below(8)));
        }

        _network.CalmsDown();
        await AllIsQuiet();

        foreach (var person in Everybody)
            await SeesTheNewestScreenOnce(person);
        _output.WriteLine($"Seed {NetworkFaults.Seed}: {People} people, {_told.Values.Sum(updates => updates.Count)} updates, {_api.Calls.Count} calls that arrived, {_network.Counts}.");
    }

    private static IEnumerable<long> Everybody => Enumerable.Range(0, People).Select(number => First + number);

    /// <summary>She writes, presses a button of any of her messages, or what she did is told once more.</summary>
    private void Acts(long person, int round)
    {
        FakeMessage[] withButtons = [.. _api.Chat(person).Where(message => message.Buttons.Count > 0)];
        var what = _chance.Below(10);
        if (round == 0)
            _api.Says(person, "/start");
        else if (what < 6 && withButtons.Length > 0)
            Presses(_chance.Below(4) > 0 ? withButtons[^1] : _chance.OneOf(withButtons));
        else if (what < 8)
            _api.Says(person, _chance.OneOf(Phrases));
        else if (what == 8)
            _api.Arrives(_chance.OneOf(_told[person]).DeepClone().AsObject());
    }

    private void Presses(FakeMessage message) => _api.Presses(message.Chat, message.Id, _chance.OneOf(message.Buttons).Data);

    /// <summary>Brings what people did: in order, in one call of the webhook or in several at once.</summary>
    private async Task Brings()
    {
        var waiting = _api.Waiting;
        foreach (var update in waiting)
        {
            _api.Confirm(update);
            var from = (update["message"] ?? update["callback_query"])!["from"]!;
            if (!_told.TryAdd((long)from["id"]!, [update]))
                _told[(long)from["id"]!].Add(update);
        }

        var batches = waiting.Select(update => update.Deserialize<Update>(TelegramClient.Json)!).Chunk(1 + _chance.Below(People));
        await Task.WhenAll(batches.Select(some => _app.Updates.Take(some, cursor: null, CancellationToken.None)).ToArray());
    }

    /// <summary>Returns once nobody waits for a call or for a pause to end, and every screen is stored as shown.</summary>
    private async Task AllIsQuiet()
    {
        do
        {
            for (var settled = _app.Updates.Settled(); !settled.IsCompleted; _clock.Advance(TimeSpan.FromSeconds(1)))
                await Eventually.Holds(StoresAll);
            await Eventually.Holds(StoresAll);
            // The worker draws again what was given up.
            var interval = _app.Conversations.RedeliveryInterval;
            _clock.Advance(interval);
            await _clock.Waiting(interval, TelegramApp.MinutelyWorkers);
            await _app.Updates.Settled();
            await Eventually.Holds(StoresAll);
        }
        while (await _app.Conversations.UnshownScreens(ChannelKind.Telegram, CancellationToken.None).AnyAsync());
    }

    private async Task<bool> StoresAll()
    {
        await _app.Updates.StoreReceipts(CancellationToken.None);
        return !_app.Updates.IsBusy;
    }

    private async Task SeesTheNewestScreenOnce(long person)
    {
        var messages = _api.Chat(person);
        var id = _app.IdOf(person);
        var isThere = await _app.Read(db => db.Conversations.FindAsync(id).AsTask()) is not null;
        var label = $"{person}, {(isThere ? "there" : "left")}: {string.Join(" | ", messages.Select(message => $"{message.Id} {message.Buttons.Count}"))}";
        if (!isThere)
        {
            Assert.True(messages.All(message => message.Buttons.Count == 0), label);
            return;
        }

        var stored = await _app.Conversations.CurrentScreen(id, ChannelKind.Telegram, ShippedLanguages.Bulgarian, CancellationToken.None);
        Assert.True(messages.Count(message => message.Buttons.Count > 0) == 1, label);
        var shown = messages.Single(message => message.Buttons.Count > 0);
        Assert.Equal(stored.Rows.SelectMany(row => row).Select(button => button.Id), shown.Buttons.Select(button => button.Data));
        Assert.EndsWith(TelegramRenderer.Text(stored), shown.Text, StringComparison.Ordinal);
    }
}
