using Microsoft.Extensions.Options;

namespace WegoBot.Channels.Telegram;

/// <summary>What has waited at Telegram since the service stopped: most of those who wait for an answer have written or pressed there meanwhile, and get it by that.</summary>
public sealed class TelegramPendingUpdates
{
    /// <summary>Those whose answer is owed wait no longer for it when Telegram cannot be asked.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;

    public TelegramPendingUpdates(IOptions<TelegramOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clock = clock;
        // Whenever Telegram brings it, nobody here knows when that was all.
        if (options.Value.HasWebhook)
            IsTaken();
    }

    /// <summary>A poll brought less than it could, and that is stored.</summary>
    public void IsTaken() => _taken.TrySetResult();

    /// <summary>Returns once all of it is taken, or after five seconds.</summary>
    public async Task Taken(CancellationToken cancellationToken)
    {
        try
        {
            await _taken.Task.WaitAsync(LongestWait, _clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // What is owed goes out before it.
        }
    }
}
