namespace WegoBot.Channels.Messengers;

/// <summary>Does what follows a commit in the order in which commits were asked for, so that no older screen comes after a newer one.</summary>
internal sealed class SequentialQueue
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Ends when all that was added so far is done.</summary>
    public Task Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    /// <param name="ask">Asks for a commit: its place in the queue is its place in the order.</param>
    /// <param name="then">Given the commit when it has ended, well or badly, and all before it is done.</param>
    /// <returns>The commit, and what follows it.</returns>
    public (Task<T> Commit, Task Done) Add<T>(Func<Task<T>> ask, Action<Task<T>> then)
    {
        lock (_gate)
        {
            var commit = ask();
            _last = After(_last, commit, then);
            return (commit, _last);
        }
    }

    private static async Task After<T>(Task before, Task<T> commit, Action<Task<T>> then)
    {
        // Whoever waits for the commit alone goes on meanwhile.
        await Task.WhenAll(before, commit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        then(commit);
    }
}
