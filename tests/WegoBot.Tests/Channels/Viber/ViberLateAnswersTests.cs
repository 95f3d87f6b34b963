using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Messengers;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Tests.Channels.Crowd;
using WegoBot.Tests.Channels.Telegram;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.Viber;

/// <summary>Many people who write and press while calls to Viber, and the answers to them, come late, in any order or never, and what they did is told again.</summary>
[LongRunning]
public sealed class ViberLateAnswersTests : IAsyncLifetime, IDisposable
{
    private const int Persons = 50;
    private const int Rounds = 10;

    private static readonly string[] Phrases = ["детска градина", "начало", "не знам", "помощ", "да", "не", "english", "жилище", "стоп", "/start"];

    private readonly ManualTimeProvider _clock = new();
    private readonly SeededRandom _chance = new(NetworkFaults.Seed);
    private readonly Dictionary<string, List<string>> _told = [];
    private readonly ITestOutputHelper _output;
    private readonly FakeViber _viber = new();
    private readonly LateNetwork _network;
    private readonly WegoBotApp _app;
    private readonly HttpClient _http;
    private long _lastToken = 5741311803571721087;

    public ViberLateAnswersTests(ITestOutputHelper output)
    {
        _output = output;
        _network = new LateNetwork(_viber, NetworkFaults.Seed);
        _app = new WegoBotApp
        {
            Settings = new Dictionary<string, string> { ["Viber:Token"] = FakeViber.Token, ["Viber:BaseUrl"] = "http://viber.test" },
            With = services => services.AddSingleton<TimeProvider>(_clock).AddHttpClient(ViberSetup.Client).ConfigurePrimaryHttpMessageHandler(() => _network),
        };
        _http = _app.CreateClient();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    public void Dispose()
    {
        _network.Dispose();
        _viber.Dispose();
        _chance.Dispose();
    }

    [Fact]
    [Reported(1, Inputs = Persons * Rounds)]
    public async Task Whatever_comes_late_never_or_again_the_lowest_message_is_the_newest_screen_and_older_buttons_change_nothing()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(Everybody.Select(person => Acts(person, round)).OfType<string>().Select(Posts).ToArray());
            for (var some = _chance.Below(Persons); some > 0; some--)
                _network.LetsGo();
            _clock.Advance(TimeSpan.FromSeconds(_chance.Below(8)));
        }

        _network.CalmsDown();
        await AllIsQuiet();
        foreach (var person in Everybody)
            await SeesTheNewestScreen(person);

        var shown = Everybody.ToDictionary(person => person, person => _viber.SentTo(person).Count);
        var before = await Task.WhenAll(Everybody.Select(Stored));
        await Task.WhenAll(Everybody.Select(person => Posts(_chance.OneOf(_told[person]))).ToArray());
        await AllIsQuiet();
        Assert.All(Everybody, person => Assert.Equal(shown[person], _viber.SentTo(person).Count));

        await Task.WhenAll(Everybody.Select(PressesAnOldOne).OfType<string>().Select(Posts).ToArray());
        await AllIsQuiet();
        foreach (var (person, screen) in Everybody.Zip(before))
        {
            Assert.Equal((screen.Stage, screen.Serial), ((await Stored(person)).Stage, (await Stored(person)).Serial));
            Assert.InRange(_viber.SentTo(person).Count - shown[person], 0, 1);
            await SeesTheNewestScreen(person);
        }

        _output.WriteLine($"Viber, seed {NetworkFaults.Seed}: {Persons} people, {_told.Values.Sum(told => told.Count)} callbacks, {_viber.Calls.Count} calls that arrived, {_network.Counts}.");
    }

    private static IEnumerable<string> Everybody => Enumerable.Range(0, Persons).Select(number => string.Create(CultureInfo.InvariantCulture, $"person-{number}=="));

    private MessengerSender Sender => _app.Services.GetRequiredKeyedService<MessengerSender>(ChannelKind.Viber);

    /// <summary>She writes, presses a button of any of her messages, or what she did is told once more; null when she waits.</summary>
    private string? Acts(string person, int round)
    {
        var screens = Buttons(person);
        return (round == 0 ? 6 : _chance.Below(10)) switch
        {
            < 6 when screens.Length > 0 => Tells(person, _chance.OneOf(_chance.Below(4) > 0 ? screens[^1] : _chance.OneOf(screens))),
            < 8 => Tells(person, round == 0 ? "/start" : _chance.OneOf(Phrases)),
            8 => _chance.OneOf(_told[person]),
            _ => null,
        };
    }

    /// <summary>A press on a button that is not of the screen she sees now; null when there was none.</summary>
    private string? PressesAnOldOne(string person)
    {
        var screens = Buttons(person);
        var old = screens.SelectMany(screen => screen).Distinct().Except(screens.LastOrDefault() ?? []).Where(body => !IsNeverOld(body)).ToArray();
        return old.Length == 0 ? null : Tells(person, _chance.OneOf(old));
    }

    private static bool IsNeverOld(string body) => body.EndsWith(ButtonIds.Leave, StringComparison.Ordinal) || body.EndsWith(ButtonIds.HelpNow, StringComparison.Ordinal);

    /// <summary>The bodies of the buttons under each message that reached her, from top to bottom; a message without any is left out.</summary>
    private string[][] Buttons(string person) =>
        [.. _viber.SentTo(person).Select(BodiesOf).Where(bodies => bodies.Length > 0)];

    private static string[] BodiesOf(JsonObject message) =>
        [.. message["keyboard"]?["Buttons"]?.AsArray().Select(button => (string)button!["ActionBody"]!) ?? []];

    private string Tells(string person, string words)
    {
        var callback = $$$"""{"event":"message","timestamp":1,"message_token":{{{++_lastToken}}},"sender":{"id":"{{{person}}}","language":"bg"},"message":{"type":"text","text":"{{{words}}}"}}""";
        if (!_told.TryAdd(person, [callback]))
            _told[person].Add(callback);
        return callback;
    }

    private async Task Posts(string callback)
    {
        var body = Encoding.UTF8.GetBytes(callback);
        using var content = new ByteArrayContent(body);
        content.Headers.Add(ViberSignature.Header, ViberApp.Sign(body));
        using var answer = await _http.PostAsync(new Uri(ViberOptions.Path, UriKind.Relative), content);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }

    /// <summary>Returns once nobody waits for a call or for a pause to end, and every screen is stored as shown.</summary>
    private async Task AllIsQuiet()
    {
        for (var settled = Sender.Settled(); !settled.IsCompleted; _clock.Advance(TimeSpan.FromSeconds(1)))
            await Eventually.Holds(() => !Sender.IsBusy);
        await Eventually.Holds(() => !Sender.IsBusy);
    }

    private Task<Screen> Stored(string person) =>
        _app.Conversations.CurrentScreen(_app.IdOf(person, ChannelKind.Viber), ChannelKind.Viber, ShippedLanguages.Bulgarian, CancellationToken.None);

    private async Task SeesTheNewestScreen(string person)
    {
        await using var db = _app.NewDb();
        var isThere = await db.Conversations.FindAsync(_app.IdOf(person, ChannelKind.Viber)) is not null;
        var lowest = _viber.SentTo(person)[^1];
        var stored = await Stored(person);
        Assert.Equal(isThere ? stored.Rows.SelectMany(row => row).Select(button => ViberCallbackReader.Press + button.Id) : [], BodiesOf(lowest));
        if (isThere)
            Assert.Equal(ViberRenderer.Text(stored, MessageText.Opening(_app.Services.GetRequiredService<Texts>(), stored.Language)), (string?)lowest["text"]);
    }
}
