using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace WegoBot.Channels.Telegram;

/// <summary>Asks Telegram for what is new, and goes on asking until it answers.</summary>
public sealed class TelegramPoll(ITelegramBotClient bot, Patience patience, ILogger<TelegramPoll> log)
{
    /// <summary>The most that one call gives (https://core.telegram.org/bots/api#getupdates).</summary>
    private const int Most = 100;

    private static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>A refused token or a second poller does not mend itself soon.</summary>
    private static readonly TimeSpan Refused = TimeSpan.FromSeconds(30);

    /// <summary>Returns once Telegram knows the bot.</summary>
    public async Task Greet(CancellationToken stop)
    {
        await Insist(() => bot.GetMe(cancellationToken: stop), stop);
        log.TelegramAnswers();
    }

    /// <summary>What came after <paramref name="cursor"/>, in Telegram's order; all up to it counts as received from now on.</summary>
    /// <param name="cursor">The number of the last update that is stored; null before the first.</param>
    /// <param name="seconds">How long Telegram may wait for something to come, 50 at most.</param>
    /// <param name="stop">Ends the wait.</param>
    public Task<Update[]> After(long? cursor, int seconds, CancellationToken stop) =>
        Insist(() => bot.GetUpdates(offset: (int?)(cursor + 1), limit: Most, timeout: seconds, allowedUpdates: Kinds, cancellationToken: stop), stop);

    /// <summary>Does our own work until it succeeds: updates wait at Telegram meanwhile.</summary>
    public Task<T> InsistOn<T>(Func<Task<T>> work, CancellationToken stop) => patience.Insist(work, stop);

    private async Task<T> Insist<T>(Func<Task<T>> call, CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await call();
            }
            catch (RequestException fault)
            {
                log.TelegramPollFailed((fault as ApiRequestException)?.ErrorCode ?? 0, fault);
                await patience.Wait(patience.PauseAfter(fault, failures) ?? Refused, stop);
            }
        }
    }
}
