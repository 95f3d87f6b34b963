using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>In which chats commands are offered.</summary>
public abstract class BotCommandScope
{
    private protected BotCommandScope()
    {
    }

    public abstract BotCommandScopeType Type { get; }

    /// <summary>In every chat with one person, and in no group.</summary>
    public static BotCommandScopeAllPrivateChats AllPrivateChats() => new();
}
