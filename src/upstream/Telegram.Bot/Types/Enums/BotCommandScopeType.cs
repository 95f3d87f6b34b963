namespace Telegram.Bot.Types.Enums;

/// <summary>Kinds of chats in which commands can be offered.</summary>
public enum BotCommandScopeType
{
    AllPrivateChats = 2,
}
