using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telegram.Bot.Serialization;

/// <summary>The form of what is sent: letters as letters. As escapes Cyrillic words would take three times the bytes, and no page ever holds this JSON.</summary>
internal static class SentJson
{
    public static BotJson Default { get; } = new(new JsonSerializerOptions(BotJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
