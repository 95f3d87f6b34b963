namespace WegoBot;

/// <summary>The moment at which the service listens.</summary>
public static class ApplicationStarted
{
    /// <summary>Returns once the service listens: what is called back from outside, and what can wait, begins after that.</summary>
    public static async Task Begun(this IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(begun.SetResult);
        await begun.Task.WaitAsync(cancellationToken);
    }
}
