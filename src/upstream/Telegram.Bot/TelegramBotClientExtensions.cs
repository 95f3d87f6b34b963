using Telegram.Bot.Requests;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot;

/// <summary>The calls of the Bot API, one method each (https://core.telegram.org/bots/api).</summary>
public static class TelegramBotClientExtensions
{
    private static BotJson Json => SentJson.Default;

    public static Task<User> GetMe(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(Request<User>.Of("getMe", new GetMeArguments(), Json.GetMeArguments, Json.OfUser), cancellationToken);

    /// <param name="botClient">The bot.</param>
    /// <param name="offset">The first update wanted; all before it count as received.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="timeout">Seconds to wait when there is nothing yet.</param>
    /// <param name="allowedUpdates">Which kinds; null for those named last time.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public static Task<Update[]> GetUpdates(
        this ITelegramBotClient botClient,
        int? offset = null,
        int? limit = null,
        int? timeout = null,
        IEnumerable<UpdateType>? allowedUpdates = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<Update[]>.Of("getUpdates", new(offset, limit, timeout, allowedUpdates), Json.GetUpdatesArguments, Json.OfUpdates),
            cancellationToken);

    public static Task<Message> SendMessage(
        this ITelegramBotClient botClient,
        ChatId chatId,
        string text,
        ParseMode parseMode = default,
        ReplyMarkup? replyMarkup = null,
        LinkPreviewOptions? linkPreviewOptions = null,
        bool disableNotification = false,
        bool protectContent = false,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<Message>.Of(
                "sendMessage",
                new(chatId, text, parseMode, replyMarkup, linkPreviewOptions, disableNotification, protectContent),
                Json.SendMessageArguments,
                Json.OfMessage),
            cancellationToken);

    /// <summary>Changes a message of the bot's; without a keyboard its buttons go.</summary>
    public static Task<Message> EditMessageText(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageId,
        string text,
        ParseMode parseMode = default,
        InlineKeyboardMarkup? replyMarkup = null,
        LinkPreviewOptions? linkPreviewOptions = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<Message>.Of(
                "editMessageText",
                new(chatId, messageId, text, parseMode, replyMarkup, linkPreviewOptions),
                Json.EditMessageTextArguments,
                Json.OfMessage),
            cancellationToken);

    /// <summary>Removes messages, 1 to 100; those that cannot be removed are passed over.</summary>
    public static Task DeleteMessages(
        this ITelegramBotClient botClient, ChatId chatId, IEnumerable<int> messageIds, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<bool>.Of("deleteMessages", new(chatId, messageIds), Json.DeleteMessagesArguments, Json.OfYes),
            cancellationToken);

    /// <summary>Leaves a group or a channel.</summary>
    public static Task LeaveChat(this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(Request<bool>.Of("leaveChat", new(chatId), Json.LeaveChatArguments, Json.OfYes), cancellationToken);

    /// <summary>Ends the waiting sign on a pressed button.</summary>
    public static Task AnswerCallbackQuery(
        this ITelegramBotClient botClient, string callbackQueryId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<bool>.Of("answerCallbackQuery", new(callbackQueryId), Json.AnswerCallbackQueryArguments, Json.OfYes),
            cancellationToken);
}
