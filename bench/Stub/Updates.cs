namespace WegoBot.Bench.Stub;

/// <summary>What waits for the bot. As at Telegram an update stays until a later offset confirms it, and is delivered again until then.</summary>
internal sealed class Updates
{
    private const int Most = 100;

    private readonly Queue<Update> _unconfirmed = new();
    private int _last = 700_000_000;

    public void Add(Person person) => _unconfirmed.Enqueue(new Update(++_last, person, person.Step));

    public bool Any => _unconfirmed.Count > 0;

    /// <summary>All below the offset count as received.</summary>
    /// <returns>Those that were not confirmed before.</returns>
    public IEnumerable<Update> Confirm(long offset)
    {
        while (_unconfirmed.TryPeek(out var first) && first.Id < offset)
            yield return _unconfirmed.Dequeue();
    }

    /// <summary>The oldest that are not confirmed.</summary>
    public IEnumerable<Update> Oldest(int limit) => _unconfirmed.Take(Math.Clamp(limit, 1, Most));
}

/// <summary>One thing that a person did.</summary>
/// <param name="Id">Its number, one more than that of the update before it.</param>
/// <param name="Person">Who did it.</param>
/// <param name="Step">Which step she wants to reach by it.</param>
internal sealed record Update(int Id, Person Person, int Step);
