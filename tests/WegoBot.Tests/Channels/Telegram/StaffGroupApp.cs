using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Localization;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The whole service with staff pages, a fake server of Telegram, and groups that staff add the bot to.</summary>
internal sealed class StaffGroupApp : IAsyncDisposable
{
    public const long Group = -5000000007;
    public const long Other = -5000000008;
    public const string Notice = "Има нещо ново за Вашия център. Отворете страницата на екипа.";

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-groups-").FullName;
    private readonly Dictionary<string, string> _settings;
    private WegoBotApp? _app;

    public StaffGroupApp(params (string Name, string Value)[] settings)
    {
        Api = new FakeBotApi { Clock = Clock };
        _settings = settings.ToDictionary(one => one.Name, one => one.Value);
    }

    public ManualTimeProvider Clock { get; } = new();

    public FakeBotApi Api { get; }

    /// <summary>Every message that the server was asked to send, when and where to.</summary>
    public ConcurrentQueue<(DateTimeOffset At, long Chat)> Sends { get; } = [];

    public string Folder => _folder;

    /// <summary>Sentences and facts other than the shipped ones.</summary>
    public LocalizationFolder? Content { get; init; }

    public WegoBotApp App => _app ??= new WegoBotApp(_folder)
    {
        Settings = new Dictionary<string, string>(_settings) { ["Telegram:Token"] = FakeBotApi.Token, ["Telegram:BaseUrl"] = "http://bot.test" },
        With = services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            if (Content is { } content)
                services.AddLocalization(content);
            services.AddHttpClient(TelegramSetup.Client).ConfigurePrimaryHttpMessageHandler(() => new Timed(this));
        },
    };

    public async Task Restart(params (string Name, string Value)[] settings)
    {
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _app = null;
        foreach (var (name, value) in settings)
            _settings[name] = value;
        _ = App.Services;
    }

    /// <summary>The code of a new link to a centre.</summary>
    public async Task<string> Code(string centre = "ruse")
    {
        var (link, why) = await App.Services.GetRequiredService<TelegramGroupLink>().Create(centre, CancellationToken.None);
        Assert.Null(why);
        Assert.Matches("^https://t\\.me/calendar_bot\\?startgroup=[A-Za-z0-9_-]{43}$", link);
        return link!.Split('=')[1];
    }

    public void Added(long group, string status = "member") => Api.Arrives(JsonNode.Parse(
        $$$$"""{"my_chat_member":{"chat":{"id":{{{{group}}}},"type":"group"},"new_chat_member":{"status":"{{{{status}}}}"}}}""")!.AsObject());

    public void Says(long group, string words, string language = "bg") => Api.Arrives(JsonNode.Parse(
        $$$$"""{"message":{"message_id":3,"date":1,"text":"{{{{words}}}}","from":{"id":77,"language_code":"{{{{language}}}}"},"chat":{"id":{{{{group}}}},"type":"group"}}}""")!.AsObject());

    /// <summary>Somebody writes in a topic of a forum group, or in a thread of replies, which has such a number too.</summary>
    public void SaysIn(int thread, string words, bool isTopic = true) => Api.Arrives(JsonNode.Parse(
        $$$$"""{"message":{"message_id":3,"date":1,"message_thread_id":{{{{thread}}}},{{{{(isTopic ? "\"is_topic_message\":true," : "")}}}}"text":"{{{{words}}}}","from":{"id":77,"language_code":"bg"},"chat":{"id":{{{{Group}}}},"type":"supergroup","is_forum":true}}}""")!.AsObject());

    /// <summary>What Telegram itself tells in a group.</summary>
    public void Tells(long group, string what) => Api.Arrives(JsonNode.Parse(
        $$$$"""{"message":{"message_id":3,"date":1,{{{{what}}}},"chat":{"id":{{{{group}}}},"type":"supergroup"}}}""")!.AsObject());

    /// <summary>Staff add the bot through a link.</summary>
    public async Task Ties(long group = Group, string centre = "ruse", string language = "bg")
    {
        Added(group);
        Says(group, $"/start@calendar_bot {await Code(centre)}", language);
        await Has(group, 1);
        await Settled();
    }

    /// <summary>Returns once so many messages stand in a group.</summary>
    public async Task<IReadOnlyList<FakeMessage>> Has(long group, int messages)
    {
        await Api.Until(() => Api.Chat(group).Count >= messages);
        Assert.Equal(messages, Api.Chat(group).Count);
        return Api.Chat(group);
    }

    public async Task Left(long group)
    {
        await Api.Until(() => HasLeft(group));
        await Settled();
    }

    public bool HasLeft(long group) => Api.Calls.Any(call => call.Method == "leaveChat" && (long)call.Arguments["chat_id"]! == group);

    public Task Settled() => Api.Until(() => Api.IsIdle);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Api.Dispose();
        TestFolder.Remove(_folder);
    }

    private sealed class Timed(StaffGroupApp app) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(app.Api, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (await BotApiCall.Read(request, cancellationToken) is { Method: "sendMessage" } call)
                app.Sends.Enqueue((app.Clock.GetUtcNow(), (long)call.Arguments["chat_id"]!));
            return await _inner.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
