namespace WegoBot.Bench.Stub;

/// <summary>Updates that wait for the bot. As at Telegram an update stays, and is redelivered, until it is confirmed.</summary>
internal sealed class UpdateQueue
{
    private const int Most = 100;

    private readonly Queue<Update> _unconfirmed = new();
    private int _last = 700_000_000;

    public bool Any => _unconfirmed.Count > 0;

    public void Add(Person person, int message) => _unconfirmed.Enqueue(new Update(++_last, person, person.Step, person.Pressed, message));

    /// <summary>Confirms all updates below the offset.</summary>
    /// <returns>Those that were not confirmed before.</returns>
    public IEnumerable<Update> Confirm(long offset)
    {
        while (_unconfirmed.TryPeek(out var first) && first.Id < offset)
            yield return _unconfirmed.Dequeue();
    }

    /// <summary>The oldest unconfirmed updates.</summary>
    public IEnumerable<Update> Oldest(int limit) => _unconfirmed.Take(Math.Clamp(limit, 1, Most));

    /// <summary>Removes the oldest update, for a caller who posts it until it is confirmed; null when there is none.</summary>
    public Update? Next() => _unconfirmed.TryDequeue(out var first) ? first : null;
}
