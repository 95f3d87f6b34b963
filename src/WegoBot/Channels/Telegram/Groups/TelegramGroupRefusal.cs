using Telegram.Bot.Exceptions;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>
/// What a refusal to send to a group means. Telegram documents no list of descriptions: these are those of its server
/// (https://github.com/tdlib/telegram-bot-api), and the codes that it passes on (https://core.telegram.org/method/messages.sendMessage#possible-errors).
/// </summary>
internal static class TelegramGroupRefusal
{
    private static readonly string[] Closed = ["TOPIC_CLOSED"];

    private static readonly string[] Gone = ["message thread not found", "TOPIC_DELETED"];

    private static readonly string[] NoRight =
    [
        "rights to send", "no write access", "need administrator rights", "CHAT_WRITE_FORBIDDEN", "CHAT_SEND_PLAIN_FORBIDDEN", "CHAT_ADMIN_REQUIRED", "USER_BANNED_IN_CHANNEL",
    ];

    private static readonly string[] Removed = ["kicked", "not a member", "was deleted", "chat not found", "CHANNEL_PRIVATE", "USER_NOT_PARTICIPANT"];

    /// <summary>None for a refusal of another kind.</summary>
    public static GroupObstacle Obstacle(ApiRequestException refusal) =>
        refusal.ErrorCode is not (400 or 403) ? GroupObstacle.None
        : Says(refusal, Closed) ? GroupObstacle.TopicClosed
        : Says(refusal, Gone) ? GroupObstacle.TopicGone
        : Says(refusal, NoRight) ? GroupObstacle.MayNotWrite
        : Says(refusal, Removed) ? GroupObstacle.BotRemoved
        : GroupObstacle.None;

    private static bool Says(ApiRequestException refusal, string[] words) => Array.Exists(words, one => refusal.Message.Contains(one, StringComparison.OrdinalIgnoreCase));
}
