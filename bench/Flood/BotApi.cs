using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace WegoBot.Bench.Flood;

/// <summary>What a person sees in Telegram: the message with its buttons, by label.</summary>
internal sealed record BotScreen(int Message, IReadOnlyDictionary<string, string> Buttons);

/// <summary>The Bot API on loopback, as far as the service calls it, and the people at its other end.</summary>
internal sealed class BotApi : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<BotScreen>> _waiting = [];
    private readonly ConcurrentDictionary<long, int> _shown = [];
    private readonly WebApplication _app;
    private long _lastChat = 1_000_000;
    private int _lastMessage;

    private BotApi()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Answer);
    }

    public string Address => _app.Urls.Single();

    /// <summary>The service's webhook; set before anybody writes.</summary>
    public Webhook? Webhook { get; set; }

    public static async Task<BotApi> Start()
    {
        var api = new BotApi();
        await api._app.StartAsync();
        return api;
    }

    public long NewChat() => Interlocked.Increment(ref _lastChat);

    /// <summary>How many messages a chat was shown, new or edited.</summary>
    public int Shown(long chat) => _shown.GetValueOrDefault(chat);

    public Task<BotScreen> Says(long chat, string words) => Awaits(chat, () => Webhook!.Says(chat, words));

    public Task<BotScreen> Presses(long chat, BotScreen screen, string label) => Awaits(chat, () => Webhook!.Presses(chat, screen.Message, screen.Buttons[label]));

    public async ValueTask DisposeAsync()
    {
        Webhook?.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<BotScreen> Awaits(long chat, Func<Task<int>> post)
    {
        var screen = new TaskCompletionSource<BotScreen>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[chat] = screen;
        var status = await post();
        if (status != StatusCodes.Status200OK)
            throw new HttpRequestException($"The webhook answered {status.ToString(CultureInfo.InvariantCulture)}.");
        return await screen.Task;
    }

    private async Task Answer(HttpContext http)
    {
        var method = http.Request.Path.Value!.Split('/')[^1];
        using var body = new StreamReader(http.Request.Body);
        var arguments = await body.ReadToEndAsync() is { Length: > 0 } json ? JsonNode.Parse(json)!.AsObject() : [];
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"ok":true,"result":{{Result(method, arguments)}}}""");
    }

    private string Result(string method, JsonObject arguments) => method switch
    {
        "getMe" => """{"id":1,"is_bot":true,"first_name":"Bot","username":"bench_bot"}""",
        "getWebhookInfo" => """{"url":"https://bot.test/telegram","has_custom_certificate":false,"pending_update_count":0}""",
        "sendMessage" => Show(arguments, Interlocked.Increment(ref _lastMessage)),
        "editMessageText" => Show(arguments, (int)arguments["message_id"]!),
        _ => "true",
    };

    private string Show(JsonObject arguments, int message)
    {
        var chat = (long)arguments["chat_id"]!;
        _shown.AddOrUpdate(chat, 1, (_, count) => count + 1);
        var buttons = arguments["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray())
            .Where(button => button!["callback_data"] is not null).ToDictionary(button => (string)button!["text"]!, button => (string)button!["callback_data"]!) ?? [];
        if (buttons.Count > 0 && _waiting.TryRemove(chat, out var waiting))
            waiting.TrySetResult(new BotScreen(message, buttons));
        return string.Create(CultureInfo.InvariantCulture, $"{{\"message_id\":{message},\"date\":1764000000,\"chat\":{{\"id\":{chat},\"type\":\"private\"}},\"text\":\"x\"}}");
    }
}
