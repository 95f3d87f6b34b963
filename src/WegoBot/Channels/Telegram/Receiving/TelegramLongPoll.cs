using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace WegoBot.Channels.Telegram;

/// <summary>Asks Telegram for what is new, and goes on asking until it answers. A webhook that stands in the way is removed.</summary>
public sealed class TelegramLongPoll(ITelegramBotClient bot, TelegramRetryPolicy retries, TimeProvider time, ILogger<TelegramLongPoll> log)
{
    /// <summary>The kinds of updates that are read, however they come.</summary>
    internal static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>The most that one call gives (https://core.telegram.org/bots/api#getupdates).</summary>
    public const int Most = 100;

    /// <summary>Returns once Telegram knows the bot.</summary>
    public async Task Greet(CancellationToken cancellationToken)
    {
        await retries.Answered(() => bot.GetMe(cancellationToken: cancellationToken), Failed, cancellationToken);
        log.TelegramAnswers();
        // A look that nothing waits for: if it fails, the first refused poll asks again.
        _ = RemovesWebhook(cancellationToken);
    }

    /// <summary>What came after <paramref name="cursor"/>, in Telegram's order; all up to it counts as received from now on.</summary>
    /// <param name="cursor">The last update that is stored; null before the first.</param>
    /// <param name="seconds">How long Telegram may wait for something to come, 50 at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Update[]> After(TelegramCursor? cursor, int seconds, CancellationToken cancellationToken) =>
        retries.Answered(() => Ask(cursor?.Next(time.GetUtcNow()), seconds, cancellationToken), Failed, cancellationToken);

    private async Task<Update[]> Ask(int? from, int seconds, CancellationToken cancellationToken)
    {
        try
        {
            return await bot.GetUpdates(offset: from, limit: Most, timeout: seconds, allowedUpdates: Kinds, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode == 409)
        {
            // Another poller gives the same code, and is not sent away by asking at once.
            if (!await RemovesWebhook(cancellationToken))
                throw;
            return await bot.GetUpdates(offset: from, limit: Most, timeout: seconds, allowedUpdates: Kinds, cancellationToken: cancellationToken);
        }
    }

    /// <summary>False when none was set, or it could not be removed.</summary>
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

    private void Failed(RequestException fault) => log.TelegramPollFailed((fault as ApiRequestException)?.ErrorCode ?? 0, fault);
}
