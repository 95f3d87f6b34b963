using Telegram.Bot.Exceptions;
using WegoBot.Channels.Telegram;
using WegoBot.Notifications;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>What staff are told when Telegram refuses a notice is what the refusal means, and nothing where it means something else.</summary>
public sealed class TelegramGroupRefusalTests
{
    [Theory, Reported(5)]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", GroupObstacle.TopicClosed)]
    [InlineData(400, "Bad Request: message thread not found", GroupObstacle.TopicGone)]
    [InlineData(400, "Bad Request: TOPIC_DELETED", GroupObstacle.TopicGone)]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", GroupObstacle.BotRemoved)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", GroupObstacle.BotRemoved)]
    [InlineData(403, "Forbidden: bot is not a member of the group chat", GroupObstacle.BotRemoved)]
    [InlineData(403, "Forbidden: bot is not a member of the supergroup chat", GroupObstacle.BotRemoved)]
    [InlineData(403, "Forbidden: the group chat was deleted", GroupObstacle.BotRemoved)]
    [InlineData(400, "Bad Request: chat not found", GroupObstacle.BotRemoved)]
    [InlineData(400, "Bad Request: CHANNEL_PRIVATE", GroupObstacle.BotRemoved)]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", GroupObstacle.MayNotWrite)]
    [InlineData(403, "Forbidden: not enough rights to send text messages to the chat", GroupObstacle.MayNotWrite)]
    [InlineData(400, "Bad Request: have no rights to send a message", GroupObstacle.MayNotWrite)]
    [InlineData(400, "Bad Request: have no write access to the chat", GroupObstacle.MayNotWrite)]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat", GroupObstacle.MayNotWrite)]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", GroupObstacle.MayNotWrite)]
    [InlineData(400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", GroupObstacle.MayNotWrite)]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", GroupObstacle.None)]
    [InlineData(400, "Bad Request: message text is empty", GroupObstacle.None)]
    [InlineData(400, "Bad Request: CHAT_RESTRICTED", GroupObstacle.None)]
    [InlineData(401, "Unauthorized", GroupObstacle.None)]
    [InlineData(429, "Too Many Requests: retry after 5", GroupObstacle.None)]
    [InlineData(500, "Internal Server Error", GroupObstacle.None)]
    public void A_refusal_is_taken_for_what_it_means(int code, string description, GroupObstacle obstacle) =>
        Assert.Equal(obstacle, TelegramGroupRefusal.Obstacle(new ApiRequestException(description, code)));
}
