using System.Security.Cryptography;

namespace WegoBot.Channels.Messengers;

/// <summary>Exponential backoff between the tries of a call, with jitter, and the other waits of a messenger: all by the injected clock.</summary>
public sealed class Backoff(TimeProvider time, RandomNumberGenerator random)
{
    private const double FirstSeconds = 0.5;
    private const double LongestSeconds = 30;

    /// <summary>The wait after <paramref name="failures"/> failures in a row: a little longer each time, never in step with others.</summary>
    public TimeSpan After(int failures)
    {
        var seconds = Math.Min(LongestSeconds, FirstSeconds * Math.Pow(2, Math.Max(0, failures - 1)));
        Span<byte> bytes = stackalloc byte[2];
        random.GetBytes(bytes);
        return TimeSpan.FromSeconds(seconds * (0.5 + BitConverter.ToUInt16(bytes) / (2.0 * ushort.MaxValue)));
    }

    public Task Wait(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause, time, cancellationToken);

    /// <summary>Cancels a call that takes longer than it may.</summary>
    public CancellationTokenSource Limit(TimeSpan longest) => new(longest, time);

    /// <summary>Says whether that much time has passed since now, even when the wall clock is set meanwhile.</summary>
    public Func<bool> Passed(TimeSpan span)
    {
        var now = time.GetTimestamp();
        return () => time.GetElapsedTime(now) >= span;
    }

    /// <summary>Repeats some work until it succeeds.</summary>
    /// <param name="work">The work.</param>
    /// <param name="failed">Given each failure; returns the wait after it, or null for the usual one.</param>
    /// <param name="cancellationToken">Ends the work and the waits.</param>
    public async Task RetryUntilDone(Func<Task> work, Func<Exception, TimeSpan?> failed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(failed);
        for (var failures = 1; ; failures++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                await Wait(failed(failure) ?? After(failures), cancellationToken);
            }
        }
    }
}
