namespace Telegram.Bot.Types.Enums;

/// <summary>Kinds of chats; zero is a kind that is not known here.</summary>
public enum ChatType
{
    Private = 1,
    Group = 2,
    Channel = 3,
    Supergroup = 4,
}
