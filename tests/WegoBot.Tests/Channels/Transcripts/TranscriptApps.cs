using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Telegram;
using WegoBot.Tests.Channels.Viber;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>One service for each channel, shared by all transcripts, each with a person of its own.</summary>
public sealed class TranscriptApps : IAsyncLifetime, IDisposable
{
    private const long FirstChat = 5000000001;

    private readonly FakeClock _clock = new();
    private readonly WegoBotApp _web = new();
    private readonly FakeBotApi _api;
    private readonly WegoBotApp _telegram;
    private readonly FakeViber _server = new();
    private readonly ViberApp _viber;
    private int _people;

    public TranscriptApps()
    {
        _api = new FakeBotApi { Clock = _clock };
        _telegram = new WegoBotApp
        {
            Clock = _clock,
            Settings = new Dictionary<string, string> { ["Telegram:Token"] = FakeBotApi.Token, ["Telegram:BaseUrl"] = "http://bot.test" },
            With = services => services.AddHttpClient(TelegramSetup.Client).ConfigurePrimaryHttpMessageHandler(() => _api),
        };
        _viber = new ViberApp(_server, clock: _clock);
    }

    public WegoBotApp Of(ChannelKind channel) => channel switch
    {
        ChannelKind.Telegram => _telegram,
        ChannelKind.Viber => _viber.Service,
        _ => _web,
    };

    internal Talk NewTalk(ChannelKind channel, Language language)
    {
        var person = Interlocked.Increment(ref _people);
        return channel switch
        {
            ChannelKind.Telegram => new TelegramTalk(_api, FirstChat + person, language),
            ChannelKind.Viber => new ViberTalk(_viber, $"person-{person}==", language),
            _ => new WebTalk(_web, language),
        };
    }

    /// <summary>Before the first poll that is answered the fake cannot tell whether all was taken.</summary>
    public async Task InitializeAsync()
    {
        _ = _telegram.Services;
        _api.Says(FirstChat, "/start");
        await _api.Until(() => _api.Chat(FirstChat).Count > 0 && _api.IsIdle);
    }

    public async Task DisposeAsync()
    {
        await _web.DisposeAsync();
        await _telegram.DisposeAsync();
        await _viber.DisposeAsync();
    }

    public void Dispose()
    {
        _api.Dispose();
        _server.Dispose();
    }
}
