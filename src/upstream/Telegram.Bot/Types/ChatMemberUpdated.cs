namespace Telegram.Bot.Types;

/// <summary>How somebody stands in a chat has changed; in a private chat, whether the bot is blocked.</summary>
public class ChatMemberUpdated
{
    public Chat Chat { get; set; } = null!;

    public ChatMember NewChatMember { get; set; } = null!;
}
