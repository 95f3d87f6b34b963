namespace Telegram.Bot.Types.Enums;

/// <summary>How somebody can stand in a chat; zero is a kind that is not known here.</summary>
public enum ChatMemberStatus
{
    Creator = 1,
    Administrator = 2,
    Member = 3,
    Left = 4,
    Kicked = 5,
    Restricted = 6,
}
