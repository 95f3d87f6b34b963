using Microsoft.Extensions.Options;
using Telegram.Bot.Exceptions;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>Notifies a centre's staff in their group, always with the same sentence, which does not say who, what, where or when.</summary>
public sealed class TelegramNotices(StaffGroups groups, TelegramGroupSender sender, TelegramRateLimiter limiter, IOptions<TelegramNoticeOptions> options)
{
    /// <summary>This way of notifying staff.</summary>
    public Delivery Delivery => new("telegram", (notice, cancellationToken) => Tell(notice.Centre, NoticeSentences.Of(notice), cancellationToken))
    {
        IsFor = groups.Has,
        Obstacle = groups.Obstacle,
        Turn = Turn,
        Test = (centre, cancellationToken) => Tell(centre, "staff.group.test", cancellationToken),
    };

    private async Task<IDisposable> Turn(string centre, CancellationToken cancellationToken) =>
        await limiter.Turn((await groups.Find(centre, cancellationToken))?.Chat, cancellationToken);

    private async Task Tell(string centre, string sentence, CancellationToken cancellationToken)
    {
        var group = await groups.Find(centre, cancellationToken) ?? throw new InvalidOperationException("The centre has no group any more.");
        try
        {
            await sender.Send(group, sentence, cancellationToken, options.Value.StaffPage);
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.MigrateToChatId is { } moved)
        {
            await groups.Moved(group.Chat, moved, cancellationToken);
            await sender.Send(group with { Chat = moved, Topic = null, Obstacle = GroupObstacle.None }, sentence, cancellationToken, options.Value.StaffPage);
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.RetryAfter is { } seconds)
        {
            throw new RetryAfterException(TimeSpan.FromSeconds(seconds), refusal);
        }
        catch (RequestException failure) when (WithReason(failure) is { } told)
        {
            throw told;
        }
    }

    /// <summary>The failure with its reason; null when there is none, or when the sender has kept what is in the way.</summary>
    private static DeliveryFailedException? WithReason(RequestException failure) => failure switch
    {
        ApiRequestException { ErrorCode: 401 or 404 } => DeliveryFailedException.TokenRefused(failure),
        ApiRequestException => null,
        _ => DeliveryFailedException.NoConnection(failure),
    };
}
