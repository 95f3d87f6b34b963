using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>How somebody stands in a chat.</summary>
[JsonConverter(typeof(ChatMemberConverter))]
public class ChatMember
{
    internal ChatMember(ChatMemberStatus status) => Status = status;

    public ChatMemberStatus Status { get; }
}
