using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>In every chat with one person, and in no group.</summary>
public class BotCommandScopeAllPrivateChats : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllPrivateChats;
}
