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

/// <summary>The arguments of setWebhook. What waits is never dropped.</summary>
internal sealed record SetWebhookArguments(string Url, int? MaxConnections, IEnumerable<UpdateType>? AllowedUpdates, string? SecretToken);

/// <summary>The arguments of deleteWebhook: none. What waits is never dropped.</summary>
internal sealed record DeleteWebhookArguments;

/// <summary>The arguments of getWebhookInfo: none.</summary>
internal sealed record GetWebhookInfoArguments;

/// <summary>The arguments of setMyCommands.</summary>
internal sealed record SetMyCommandsArguments(IEnumerable<BotCommand> Commands, BotCommandScope? Scope, string? LanguageCode);

/// <summary>The arguments of setMyDescription.</summary>
internal sealed record SetMyDescriptionArguments(string? Description, string? LanguageCode);

/// <summary>The arguments of setMyShortDescription.</summary>
internal sealed record SetMyShortDescriptionArguments(string? ShortDescription, string? LanguageCode);
