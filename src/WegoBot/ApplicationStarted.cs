namespace WegoBot;

/// <summary>Waits for the host's event <see cref="IHostApplicationLifetime.ApplicationStarted"/>.</summary>
public static class ApplicationStarted
{
    /// <summary>Returns when the service listens. Work that causes calls from outside, and work that can wait, starts after that.</summary>
    public static async Task WaitForStart(this IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }
}
