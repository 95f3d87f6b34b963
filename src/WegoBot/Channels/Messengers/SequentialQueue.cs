namespace WegoBot.Channels.Messengers;

/// <summary>Runs what follows each commit in the order in which the commits were requested, so that no older screen comes after a newer one.</summary>
internal sealed class SequentialQueue
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Completed when all that was added so far is done.</summary>
    public Task Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    /// <param name="ask">Requests a commit; the order of these calls is the order of the queue.</param>
    /// <param name="then">Called with the commit once it has ended, successfully or not, and all before it is done.</param>
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
        // Whoever awaits only the commit is not held up.
        await Task.WhenAll(before, commit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        then(commit);
    }
}
