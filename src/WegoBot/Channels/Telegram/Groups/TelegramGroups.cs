using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>Links the groups of centres' staff, and leaves every other group and channel: a conversation is for one person alone.</summary>
public sealed class TelegramGroups(ITelegramBotClient bot, StaffGroups staff, TelegramGroupSender sender, TelegramRetryPolicy retries, ILogger<TelegramGroups> log) : IDisposable
{
    private const int MostFailures = 10;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    /// <summary>The update that adds the bot to a group may come before or after the message with the code.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly HashSet<long> _leaving = [];
    private readonly HashSet<long> _waiting = [];
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Handles the updates of groups, in order. Returns when the changes are stored; calls to Telegram continue in the background. The same updates may be given again.</summary>
    public async Task Take(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(updates);
        foreach (var update in updates)
            if (TelegramGroupEvent.Read(update) is { } sign)
                await Take(sign, cancellationToken);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task Take(TelegramGroupEvent sign, CancellationToken cancellationToken)
    {
        if (sign.IsGone)
            await Gone(sign.Chat, cancellationToken);
        else if (sign.MovedTo is { } to)
            await staff.Moved(sign.Chat, to, cancellationToken);
        else if (sign.MovedFrom is { } from && await staff.Moved(from, sign.Chat, cancellationToken))
            return;
        else if (sign.Code is { } code && await staff.Connect(code, sign.Chat, sign.Topic, sender.LanguageOf(sign.LanguageHint), cancellationToken) is var (now, before))
            await Tied(now, before, cancellationToken);
        else if (await staff.At(sign.Chat, cancellationToken) is { Count: > 0 } connected)
            await Disconnect(sign, connected, cancellationToken);
        else
            _ = sign.Speaks ? Leave(sign.Chat, _closing.Token) : LeaveUnlessTied(sign.Chat, _closing.Token);
    }

    private async Task Tied(StaffGroup now, StaffGroup? before, CancellationToken cancellationToken)
    {
        _ = Say(now, "staff.group.tied", _closing.Token);
        if (before is { } old && old.Chat != now.Chat && (await staff.At(old.Chat, cancellationToken)).Count == 0)
            _ = Leave(old.Chat, _closing.Token);
    }

    private async Task Disconnect(TelegramGroupEvent sign, IReadOnlyList<StaffGroup> connected, CancellationToken cancellationToken)
    {
        if (!sign.Unties || (sign.Bot is { } named && !await IsOurs(named, cancellationToken)))
            return;
        await staff.Disconnect(sign.Chat, cancellationToken);
        if (connected.FirstOrDefault(group => group.IsSet) is { } set)
            _ = Say(set with { Topic = sign.Topic }, "staff.group.set", _closing.Token);
        else
            _ = Leave(sign.Chat, _closing.Token);
    }

    private Task Gone(long group, CancellationToken cancellationToken)
    {
        lock (_gate)
            _waiting.Remove(group);
        return staff.Left(group, cancellationToken);
    }

    /// <summary>Leaves when no code comes in time. After a restart the next update from the group starts the wait again.</summary>
    private async Task LeaveUnlessTied(long group, CancellationToken cancellationToken)
    {
        lock (_gate)
            if (!_waiting.Add(group))
                return;
        try
        {
            await retries.Wait(Grace, cancellationToken);
            lock (_gate)
                if (!_waiting.Remove(group))
                    return;
            if ((await retries.RetryUntilDone(() => staff.At(group, cancellationToken), cancellationToken)).Count == 0)
                await Leave(group, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The service is stopping.
        }
    }

    /// <summary>Leaves without a message. After repeated failures the next update from the group starts it again.</summary>
    private async Task Leave(long group, CancellationToken cancellationToken)
    {
        lock (_gate)
            if (!_leaving.Add(group))
                return;
        try
        {
            await RetryUntilDone(call => bot.LeaveChat(group, call), cancellationToken);
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

    /// <summary>Answers in a group. Nothing depends on it: the staff page shows whether notices arrive.</summary>
    private async Task Say(StaffGroup group, string sentence, CancellationToken cancellationToken)
    {
        try
        {
            await RetryUntilDone(call => sender.Send(group, sentence, call), cancellationToken);
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
            log.TelegramGroupNotAnswered((fault as ApiRequestException)?.ErrorCode ?? 0);
        }
    }

    /// <summary>In a group with several bots a command may be for another bot. If Telegram cannot be asked, the command counts as ours.</summary>
    private async Task<bool> IsOurs(string named, CancellationToken cancellationToken)
    {
        using var limit = retries.Limit(LongestCall);
        using var call = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return string.Equals((await bot.GetMe(call.Token)).Username, named, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception fault) when (fault is RequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return true;
        }
    }

    private async Task RetryUntilDone(Func<CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            using var limit = retries.Limit(LongestCall);
            using var call = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await make(call.Token);
                return;
            }
            catch (Exception fault) when (fault is RequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // Telegram refuses calls for a group that the bot has left; that needs no retry.
                if (failures == MostFailures || retries.PauseAfter(fault, failures) is not { } pause)
                    throw;
                await retries.Wait(pause, cancellationToken);
            }
        }
    }
}
