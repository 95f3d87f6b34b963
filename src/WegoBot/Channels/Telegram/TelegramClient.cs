using System.Text.Encodings.Web;
using System.Text.Json;
using Telegram.Bot;

namespace WegoBot.Channels.Telegram;

/// <summary>Makes the package's client, and changes the JSON options that all its clients share before the first of them uses them.</summary>
public static class TelegramClient
{
    static TelegramClient()
    {
        Json = JsonBotAPI.Options;
        Json.Converters.Add(new TelegramUpdateConverter());
        // Escaped, Cyrillic letters take three times the bytes; this JSON never stands in a page.
        Json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    /// <summary>How updates are read, however they come.</summary>
    public static JsonSerializerOptions Json { get; }

    public static TelegramBotClient Create(TelegramOptions options, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(options);
        // The sender retries: the client's own wait would hold a chat's newer screen behind its older one.
        return new(new TelegramBotClientOptions(options.Token, options.BaseUrl) { RetryThreshold = 0 }, http);
    }
}
