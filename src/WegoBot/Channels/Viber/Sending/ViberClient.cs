using System.Net.Http.Headers;
using System.Text.Json;

namespace WegoBot.Channels.Viber;

/// <summary>Calls Viber's REST API (https://developers.viber.com/docs/api/rest-bot-api/). A refusal is a <see cref="ViberException"/>.</summary>
public sealed class ViberClient(HttpClient http)
{
    private static readonly string[] Events = ["delivered", "seen", "failed", "subscribed", "unsubscribed", "conversation_started"];

    /// <summary>Sets the address for callbacks, which come without names and pictures. Viber calls the address before it answers.</summary>
    public Task SetWebhook(string url, CancellationToken cancellationToken) => Call("set_webhook", JsonContent.Create(new Dictionary<string, object>
    {
        ["url"] = url,
        ["event_types"] = Events,
        ["send_name"] = false,
        ["send_photo"] = false,
    }), cancellationToken);

    /// <summary>Whether Viber knows the bot.</summary>
    public Task GetAccountInfo(CancellationToken cancellationToken) => Call("get_account_info", JsonContent.Create(new Dictionary<string, object>()), cancellationToken);

    public Task SendMessage(ViberMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var content = new ByteArrayContent(message.ToJson()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        return Call("send_message", content, cancellationToken);
    }

    private async Task Call(string method, HttpContent content, CancellationToken cancellationToken)
    {
        using (content)
        {
            // Sends a Content-Length: some servers of this kind do not read chunked requests.
            await content.LoadIntoBufferAsync(cancellationToken);
            using var response = await http.PostAsync(new Uri($"pa/{method}", UriKind.Relative), content, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw new ViberException((int)response.StatusCode);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            if (answer.RootElement.ValueKind != JsonValueKind.Object || !answer.RootElement.TryGetProperty("status", out var told) || !told.TryGetInt32(out var status))
                throw new JsonException();
            if (status != 0)
                throw new ViberException(status);
        }
    }
}
