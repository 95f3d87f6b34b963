using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace WegoBot.Channels.Telegram;

/// <summary>Leaves every group and channel that the bot is brought into: what is said here is for one person alone.</summary>
public sealed class TelegramGroups(ITelegramBotClient bot, Patience patience, ILogger<TelegramGroups> log)
{
    private const int MostFailures = 10;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly HashSet<long> _leaving = [];

    /// <summary>Leaves without a word. When it fails for long, the next sign of life from there begins it again.</summary>
    public async Task Leave(long group, CancellationToken stop)
    {
        lock (_gate)
            if (!_leaving.Add(group))
                return;
        try
        {
            await Insist(group, stop);
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
            log.TelegramGroupNotLeft((fault as ApiRequestException)?.ErrorCode ?? 0);
        }
        finally
        {
            lock (_gate)
                _leaving.Remove(group);
        }
    }

    private async Task Insist(long group, CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            using var limit = patience.Limit(LongestCall);
            using var call = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
            try
            {
                await bot.LeaveChat(group, call.Token);
                return;
            }
            catch (Exception fault) when (fault is RequestException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
            {
                // A group that the bot is not in any more is refused, and that is all right.
                if (failures == MostFailures || patience.PauseAfter(fault, failures) is not { } pause)
                    throw;
                await patience.Wait(pause, stop);
            }
        }
    }
}
