using System.Security.Cryptography;

namespace WegoBot.Channels.Messengers;

/// <summary>Waits between the tries of a call: a little longer each time, never in step with others.</summary>
public sealed class Backoff(TimeProvider time, RandomNumberGenerator random)
{
    private const double FirstSeconds = 0.5;
    private const double LongestSeconds = 30;

    /// <summary>The wait after <paramref name="failures"/> failures in a row.</summary>
    public TimeSpan After(int failures)
    {
        var seconds = Math.Min(LongestSeconds, FirstSeconds * Math.Pow(2, Math.Max(0, failures - 1)));
        Span<byte> bytes = stackalloc byte[2];
        random.GetBytes(bytes);
        return TimeSpan.FromSeconds(seconds * (0.5 + BitConverter.ToUInt16(bytes) / (2.0 * ushort.MaxValue)));
    }

    public Task Wait(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause, time, cancellationToken);

    /// <summary>Ends a call that takes longer than it may.</summary>
    public CancellationTokenSource Limit(TimeSpan longest) => new(longest, time);
}
