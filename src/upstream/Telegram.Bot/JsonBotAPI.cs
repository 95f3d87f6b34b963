using System.Text.Json;
using Telegram.Bot.Serialization;

namespace Telegram.Bot;

/// <summary>How the Bot API's JSON is read, for an update that a webhook received.</summary>
public static class JsonBotAPI
{
    public static JsonSerializerOptions Options => BotJson.Default.Options;
}
