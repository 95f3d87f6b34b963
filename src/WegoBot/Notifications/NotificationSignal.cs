using System.Threading.Channels;

namespace WegoBot.Notifications;

/// <summary>Wakes the notification worker after a commit with a notification. A lost signal costs time, never a notification.</summary>
public sealed class NotificationSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>When the worker of this process last looked at what is due; null before the first look.</summary>
    public DateTimeOffset? LastLook { get; private set; }

    public void Give() => _channel.Writer.TryWrite(true);

    /// <summary>Returns at the next signal, or when <paramref name="longest"/> has passed.</summary>
    public async Task Wait(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        LastLook = clock.GetUtcNow();
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_channel.Reader.ReadAsync(given.Token).AsTask(), Task.Delay(longest, clock, given.Token));
        await given.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
