using Microsoft.Extensions.Options;

namespace WegoBot.Channels.Telegram;

/// <summary>The updates that were pending at Telegram at startup. Most people with an undelivered screen have written or pressed since, and get their answer by these updates.</summary>
public sealed class TelegramPendingUpdates
{
    /// <summary>The longest delay of undelivered screens while Telegram cannot be reached.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;

    public TelegramPendingUpdates(IOptions<TelegramOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clock = clock;
        // With a webhook nobody knows which update was the last pending one.
        if (options.Value.HasWebhook)
            IsTaken();
    }

    /// <summary>A poll returned fewer updates than the limit, and they are stored.</summary>
    public void IsTaken() => _taken.TrySetResult();

    /// <summary>Returns once all pending updates are stored, or after five seconds.</summary>
    public async Task Taken(CancellationToken cancellationToken)
    {
        try
        {
            await _taken.Task.WaitAsync(LongestWait, _clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Undelivered screens are sent without waiting longer.
        }
    }
}
