using System.Security.Cryptography;
using Telegram.Bot.Exceptions;
using WegoBot.Channels.Messengers;

namespace WegoBot.Channels.Telegram;

/// <summary>How long to wait before a call to Telegram is retried: exactly as long as the server says (<c>retry_after</c>), otherwise with exponential backoff.</summary>
public sealed class TelegramRetryPolicy(TimeProvider clock, RandomNumberGenerator random, ILogger<TelegramRetryPolicy> log)
{
    /// <summary>A refused token, address or second poller stays refused until somebody corrects it.</summary>
    private static readonly TimeSpan Refused = TimeSpan.FromSeconds(30);

    /// <summary>More than any server asks for; a longer or a negative wait is not possible.</summary>
    private static readonly TimeSpan LongestTold = TimeSpan.FromDays(1);

    /// <summary>Our own database is retried soon, however long it was away: a long pause saves it nothing, and people wait.</summary>
    private const int MostOwnFailures = 4;

    private readonly Backoff _backoff = new(clock, random);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The wait after a call failed for the <paramref name="failures"/>th time in a row; null when the same call would be refused again.</summary>
    public TimeSpan? PauseAfter(Exception fault, int failures) => fault switch
    {
        ApiRequestException { Parameters.RetryAfter: { } seconds } => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestTold.TotalSeconds)),
        ApiRequestException { ErrorCode: < 500 } => null,
        _ => Pause(failures),
    };

    /// <summary>The wait after <paramref name="failures"/> failures in a row of any kind.</summary>
    public TimeSpan Pause(int failures) => _backoff.After(failures);

    public Task Wait(TimeSpan pause, CancellationToken cancellationToken) => _backoff.Wait(pause, cancellationToken);

    /// <summary>Cancels a call that takes longer than it may.</summary>
    public CancellationTokenSource Limit(TimeSpan longest) => _backoff.Limit(longest);

    /// <summary>Retries a call until it is answered.</summary>
    /// <param name="call">The call.</param>
    /// <param name="failed">Given each failure.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    public async Task<T> Answered<T>(Func<Task<T>> call, Action<RequestException> failed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(failed);
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await call();
            }
            catch (RequestException fault)
            {
                failed(fault);
                await Wait(PauseAfter(fault, failures) ?? Refused, cancellationToken);
            }
        }
    }

    /// <summary>Retries our own work until it succeeds: the database may be away for a while, and updates wait at Telegram meanwhile.</summary>
    public async Task<T> RetryUntilDone<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await work();
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                log.TelegramBatchPaused(failure);
                await Wait(Pause(Math.Min(failures, MostOwnFailures)), cancellationToken);
            }
        }
    }
}
