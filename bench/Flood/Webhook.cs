using System.Globalization;
using System.Text;
using System.Text.Json;
using WegoBot.Channels.Telegram;

namespace WegoBot.Bench.Flood;

/// <summary>Posts updates to the service as Telegram's servers do.</summary>
internal sealed class Webhook(Uri service) : IDisposable
{
    public const string Secret = "bench-secret";

    private static int _last;

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = service };

    public Task<int> Says(long chat, string words) => Post(chat, number => $$"""
        "message":{"message_id":{{number}},"date":{{Now()}},"from":{{From(chat)}},"chat":{"id":{{chat}},"type":"private"},"text":{{JsonSerializer.Serialize(words)}}}
        """);

    public Task<int> Presses(long chat, int message, string data) => Post(chat, number => $$"""
        "callback_query":{"id":"{{number}}","from":{{From(chat)}},"chat_instance":"1","data":{{JsonSerializer.Serialize(data)}},"message":{"message_id":{{message}},"date":{{Now()}},"chat":{"id":{{chat}},"type":"private"} } }
        """);

    public void Dispose() => _http.Dispose();

    private async Task<int> Post(long chat, Func<int, string> update)
    {
        var number = Interlocked.Increment(ref _last);
        // The flooder is a process of its own, and no two updates have one number.
        var id = (chat % 1000 * 1_000_000) + number;
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramWebhookEndpoint.Path);
        request.Headers.Add(TelegramWebhook.Header, Secret);
        request.Content = new StringContent(string.Create(CultureInfo.InvariantCulture, $"{{\"update_id\":{id},{update(number)}}}"), Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static string Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string From(long chat) => $$"""{"id":{{chat.ToString(CultureInfo.InvariantCulture)}},"is_bot":false,"first_name":"A","language_code":"bg"}""";
}
