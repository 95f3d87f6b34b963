using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types;

/// <summary>Names a chat in a call.</summary>
[JsonConverter(typeof(ChatIdConverter))]
public class ChatId(long identifier)
{
    public long? Identifier => identifier;

    public static implicit operator ChatId(long identifier) => new(identifier);
}
