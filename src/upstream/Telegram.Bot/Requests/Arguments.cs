using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Requests;

/// <summary>The arguments of getMe: none.</summary>
internal sealed record GetMeArguments;

/// <summary>The arguments of getUpdates.</summary>
internal sealed record GetUpdatesArguments(int? Offset, int? Limit, int? Timeout, IEnumerable<UpdateType>? AllowedUpdates);

/// <summary>The arguments of sendMessage.</summary>
internal sealed record SendMessageArguments(
    ChatId ChatId,
    string Text,
    ParseMode ParseMode,
    ReplyMarkup? ReplyMarkup,
    LinkPreviewOptions? LinkPreviewOptions,
    bool DisableNotification,
    bool ProtectContent);

/// <summary>The arguments of editMessageText.</summary>
internal sealed record EditMessageTextArguments(
    ChatId ChatId,
    int MessageId,
    string Text,
    ParseMode ParseMode,
    InlineKeyboardMarkup? ReplyMarkup,
    LinkPreviewOptions? LinkPreviewOptions);

/// <summary>The arguments of deleteMessages.</summary>
internal sealed record DeleteMessagesArguments(ChatId ChatId, IEnumerable<int> MessageIds);

/// <summary>The arguments of leaveChat.</summary>
internal sealed record LeaveChatArguments(ChatId ChatId);

/// <summary>The arguments of answerCallbackQuery.</summary>
internal sealed record AnswerCallbackQueryArguments(string CallbackQueryId);
