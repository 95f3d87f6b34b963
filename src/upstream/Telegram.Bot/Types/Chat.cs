using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A chat with one person, or with several.</summary>
public class Chat
{
    public long Id { get; set; }

    public ChatType Type { get; set; }
}
