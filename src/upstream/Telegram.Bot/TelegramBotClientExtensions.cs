using Telegram.Bot.Requests;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot;

/// <summary>The calls of the Bot API, one method each (https://core.telegram.org/bots/api).</summary>
public static class TelegramBotClientExtensions
{
    private static BotJson Json => BotJson.Default;

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

    /// <summary>Has updates brought to an address from now on, instead of being asked for.</summary>
    /// <param name="botClient">The bot.</param>
    /// <param name="url">Over HTTPS, on port 443, 80, 88 or 8443.</param>
    /// <param name="maxConnections">1 to 100 at a time.</param>
    /// <param name="allowedUpdates">Which kinds; null for those named last time.</param>
    /// <param name="secretToken">1 to 256 of A-Z, a-z, 0-9, _ and -, which each of them then carries in a header.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static Task SetWebhook(
        this ITelegramBotClient botClient,
        string url,
        int? maxConnections = null,
        IEnumerable<UpdateType>? allowedUpdates = null,
        string? secretToken = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<bool>.Of("setWebhook", new(url, maxConnections, allowedUpdates, secretToken), Json.SetWebhookArguments, Json.OfYes),
            cancellationToken);

    /// <summary>Has updates asked for again; those that wait go on waiting.</summary>
    public static Task DeleteWebhook(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(Request<bool>.Of("deleteWebhook", new DeleteWebhookArguments(), Json.DeleteWebhookArguments, Json.OfYes), cancellationToken);

    public static Task<WebhookInfo> GetWebhookInfo(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<WebhookInfo>.Of("getWebhookInfo", new GetWebhookInfoArguments(), Json.GetWebhookInfoArguments, Json.OfWebhookInfo),
            cancellationToken);

    /// <summary>Sets the list of commands that a chat offers.</summary>
    /// <param name="botClient">The bot.</param>
    /// <param name="commands">100 at most.</param>
    /// <param name="scope">In which chats; null for all.</param>
    /// <param name="languageCode">For which language of the app; null for all that have none of their own.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static Task SetMyCommands(
        this ITelegramBotClient botClient,
        IEnumerable<BotCommand> commands,
        BotCommandScope? scope = null,
        string? languageCode = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<bool>.Of("setMyCommands", new(commands, scope, languageCode), Json.SetMyCommandsArguments, Json.OfYes),
            cancellationToken);

    /// <summary>Sets what an empty chat shows, up to 512 characters.</summary>
    public static Task SetMyDescription(
        this ITelegramBotClient botClient, string? description = null, string? languageCode = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<bool>.Of("setMyDescription", new(description, languageCode), Json.SetMyDescriptionArguments, Json.OfYes),
            cancellationToken);

    /// <summary>Sets what the bot's page shows, up to 120 characters.</summary>
    public static Task SetMyShortDescription(
        this ITelegramBotClient botClient, string? shortDescription = null, string? languageCode = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            Request<bool>.Of("setMyShortDescription", new(shortDescription, languageCode), Json.SetMyShortDescriptionArguments, Json.OfYes),
            cancellationToken);
}
