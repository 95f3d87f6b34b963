namespace WegoBot.Tests;

/// <summary>Wakes whoever waits for a condition after every change, so that no test polls.</summary>
internal sealed class ChangeSignal
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private TaskCompletionSource _next = Unset();

    /// <summary>Completed by the next change; to be read before the state is looked at.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, Unset()).SetResult();

    /// <summary>Returns once the condition holds; it is looked at after every change.</summary>
    /// <exception cref="TimeoutException">Nothing changed for a minute.</exception>
    public async Task Until(Func<bool> condition)
    {
        for (var next = Next; !condition(); next = Next)
            await next.WaitAsync(Longest);
    }

    private static TaskCompletionSource Unset() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
