using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using WegoBot.Dialogue;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>Ties the groups of centres' staff, and leaves every other group and channel: what is said here is for one person alone.</summary>
public sealed class TelegramGroups(ITelegramBotClient bot, StaffGroups staff, Texts texts, Patience patience, ILogger<TelegramGroups> log)
{
    private const int MostFailures = 10;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    /// <summary>The bot hears that it is in a group before it hears the code that ties the group, or after.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly HashSet<long> _leaving = [];
    private readonly HashSet<long> _waiting = [];

    /// <summary>Takes what came from groups, in order. Returns when what has to last is stored; calls go on by themselves.</summary>
    public async Task Take(IReadOnlyList<Update> updates, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(updates);
        foreach (var update in updates)
            if (TelegramGroupSign.Read(update) is { } sign)
                await patience.Insist(() => Take(sign, stop), stop);
    }

    private async Task<bool> Take(TelegramGroupSign sign, CancellationToken stop)
    {
        if (sign.IsGone)
            await Gone(sign.Chat, stop);
        else if (sign.MovedTo is { } to)
            await staff.Moved(sign.Chat, to, stop);
        else if (sign.MovedFrom is { } from && await staff.Moved(from, sign.Chat, stop))
            return true;
        else if (sign.Code is { } code && await staff.Tie(code, sign.Chat, sign.Language, stop) is var (now, before))
            await Tied(now, before, stop);
        else if (await staff.At(sign.Chat, stop) is { Count: > 0 } tied)
            await Untie(sign, tied, stop);
        else
            _ = sign.Speaks ? Leave(sign.Chat, stop) : LeaveUnlessTied(sign.Chat, stop);
        return true;
    }

    private async Task Tied(StaffGroup now, StaffGroup? before, CancellationToken stop)
    {
        _ = Say(now.Chat, texts.Say(now.Language, "staff.group.tied"), stop);
        if (before is { } old && old.Chat != now.Chat && (await staff.At(old.Chat, stop)).Count == 0)
            _ = Leave(old.Chat, stop);
    }

    private async Task Untie(TelegramGroupSign sign, IReadOnlyList<StaffGroup> tied, CancellationToken stop)
    {
        if (!sign.Unties || (sign.Bot is { } named && !await IsOurs(named, stop)))
            return;
        await staff.Untie(sign.Chat, stop);
        if (tied.FirstOrDefault(group => group.IsSet) is { } set)
            _ = Say(sign.Chat, texts.Say(set.Language, "staff.group.set"), stop);
        else
            _ = Leave(sign.Chat, stop);
    }

    private Task Gone(long group, CancellationToken stop)
    {
        lock (_gate)
            _waiting.Remove(group);
        return staff.Left(group, stop);
    }

    /// <summary>Leaves when no code came in time. After a restart the next sign of life from there begins it again.</summary>
    private async Task LeaveUnlessTied(long group, CancellationToken stop)
    {
        lock (_gate)
            if (!_waiting.Add(group))
                return;
        try
        {
            await patience.Wait(Grace, stop);
            lock (_gate)
                if (!_waiting.Remove(group))
                    return;
            if ((await patience.Insist(() => staff.At(group, stop), stop)).Count == 0)
                await Leave(group, stop);
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    /// <summary>Leaves without a word. When it fails for long, the next sign of life from there begins it again.</summary>
    private async Task Leave(long group, CancellationToken stop)
    {
        lock (_gate)
            if (!_leaving.Add(group))
                return;
        try
        {
            await Insist(call => bot.LeaveChat(group, call), stop);
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

    /// <summary>Answers in a group. Nothing depends on it: whether notices arrive shows on the staff page.</summary>
    private async Task Say(long group, string words, CancellationToken stop)
    {
        try
        {
            await Insist(call => bot.SendMessage(group, words, cancellationToken: call), stop);
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
            log.TelegramGroupNotAnswered((fault as ApiRequestException)?.ErrorCode ?? 0);
        }
    }

    /// <summary>In a group with several bots a command may be for another. One that cannot be told apart is taken as ours.</summary>
    private async Task<bool> IsOurs(string named, CancellationToken stop)
    {
        using var limit = patience.Limit(LongestCall);
        using var call = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            return string.Equals((await bot.GetMe(call.Token)).Username, named, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception fault) when (fault is RequestException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return true;
        }
    }

    private async Task Insist(Func<CancellationToken, Task> make, CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            using var limit = patience.Limit(LongestCall);
            using var call = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
            try
            {
                await make(call.Token);
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
