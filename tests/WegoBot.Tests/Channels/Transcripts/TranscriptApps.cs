using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Telegram;
using WegoBot.Tests.Channels.Viber;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>One service for each channel that a transcript asks for, shared by all that do, each with a person of its own.</summary>
public sealed class TranscriptApps : IAsyncLifetime, IAsyncDisposable
{
    private const long FirstChat = 5000000001;

    private readonly FakeClock _clock = new();
    private readonly FakeBotApi _api;
    private readonly FakeViber _server = new();
    private readonly Lazy<WegoBotApp> _web = new(() => new WegoBotApp());
    private readonly Lazy<Task<WegoBotApp>> _telegram;
    private readonly Lazy<ViberApp> _viber;
    private int _people;

    public TranscriptApps()
    {
        _api = new FakeBotApi { Clock = _clock };
        _telegram = new Lazy<Task<WegoBotApp>>(StartTelegram);
        _viber = new Lazy<ViberApp>(() => new ViberApp(_server, clock: _clock));
    }

    public async Task<WegoBotApp> Of(ChannelKind channel) => channel switch
    {
        ChannelKind.Telegram => await _telegram.Value,
        ChannelKind.Viber => _viber.Value.Service,
        _ => _web.Value,
    };

    internal Talk NewTalk(ChannelKind channel, Language language)
    {
        var person = Interlocked.Increment(ref _people);
        return channel switch
        {
            ChannelKind.Telegram => new TelegramTalk(_api, FirstChat + person, language),
            ChannelKind.Viber => new ViberTalk(_viber.Value, $"person-{person}==", language),
            _ => new WebTalk(_web.Value, language),
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_web.IsValueCreated)
            await _web.Value.DisposeAsync();
        if (_telegram.IsValueCreated)
            await (await _telegram.Value).DisposeAsync();
        if (_viber.IsValueCreated)
            await _viber.Value.DisposeAsync();
        _api.Dispose();
        _server.Dispose();
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>Before the first poll that is answered the fake cannot tell whether all was taken.</summary>
    private async Task<WegoBotApp> StartTelegram()
    {
        var app = new WegoBotApp
        {
            Clock = _clock,
            Settings = new Dictionary<string, string> { ["Telegram:Token"] = FakeBotApi.Token, ["Telegram:BaseUrl"] = "http://bot.test" },
            With = services => services.AddHttpClient(TelegramSetup.Client).ConfigurePrimaryHttpMessageHandler(() => _api),
        };
        _ = app.Services;
        _api.Says(FirstChat, "/start");
        await _api.Until(() => _api.Chat(FirstChat).Count > 0 && _api.IsIdle);
        return app;
    }
}
