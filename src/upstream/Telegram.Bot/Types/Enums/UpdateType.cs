namespace Telegram.Bot.Types.Enums;

/// <summary>Kinds of updates that can be asked for.</summary>
public enum UpdateType
{
    Unknown = 0,
    Message = 1,
    CallbackQuery = 4,
    EditedMessage = 5,
    MyChatMember = 12,
}
