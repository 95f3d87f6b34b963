using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using WegoBot.Dialogue;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>Requests updates from Telegram, and retries until it answers. It deletes a webhook that prevents polling.</summary>
public sealed class TelegramLongPoll(ITelegramBotClient bot, TelegramRetryPolicy retries, BotStatus status, TimeProvider time, ILogger<TelegramLongPoll> log)
{
    /// <summary>The kinds of updates that the service reads, by polling or by webhook.</summary>
    internal static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>The most updates in one answer (https://core.telegram.org/bots/api#getupdates).</summary>
    public const int Most = 100;

    /// <summary>Returns once Telegram accepts the token.</summary>
    public async Task Greet(CancellationToken cancellationToken)
    {
        await retries.Answered(() => bot.GetMe(cancellationToken: cancellationToken), Failed, cancellationToken);
        status.Answered(ChannelKind.Telegram);
        log.TelegramAnswers();
        // Nothing waits for this check: if it fails, the first refused poll repeats it.
        _ = RemovesWebhook(cancellationToken);
    }

    /// <summary>The updates after <paramref name="cursor"/>, in Telegram's order. Telegram deletes all updates up to it.</summary>
    /// <param name="cursor">The last update that was stored; null before the first.</param>
    /// <param name="seconds">How long Telegram may wait for an update, at most 50.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Update[]> After(TelegramCursor? cursor, int seconds, CancellationToken cancellationToken)
    {
        var updates = await retries.Answered(() => Ask(cursor?.Next(time.GetUtcNow()), seconds, cancellationToken), Failed, cancellationToken);
        status.Answered(ChannelKind.Telegram);
        return updates;
    }

    private async Task<Update[]> Ask(int? from, int seconds, CancellationToken cancellationToken)
    {
        try
        {
            return await bot.GetUpdates(offset: from, limit: Most, timeout: seconds, allowedUpdates: Kinds, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode == 409)
        {
            // A second poller causes the same code, and an immediate retry does not stop it.
            if (!await RemovesWebhook(cancellationToken))
                throw;
            return await bot.GetUpdates(offset: from, limit: Most, timeout: seconds, allowedUpdates: Kinds, cancellationToken: cancellationToken);
        }
    }

    /// <summary>False when no webhook was set, or it could not be deleted.</summary>
    private async Task<bool> RemovesWebhook(CancellationToken cancellationToken)
    {
        try
        {
            if (string.IsNullOrEmpty((await bot.GetWebhookInfo(cancellationToken: cancellationToken)).Url))
                return false;
            await bot.DeleteWebhook(cancellationToken: cancellationToken);
            log.TelegramWebhookRemoved();
            return true;
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private void Failed(RequestException fault)
    {
        status.Failed(ChannelKind.Telegram);
        log.TelegramPollFailed((fault as ApiRequestException)?.ErrorCode ?? 0, fault);
    }
}
