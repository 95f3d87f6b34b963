namespace WegoBot.Channels.Messengers;

/// <summary>The messages that a chat still has to lose: each is deleted once, and one that cannot be deleted holds up no other.</summary>
internal sealed class MessageDeletions
{
    /// <summary>The most that one call takes in Telegram (https://core.telegram.org/bots/api#deletemessages), the one messenger that deletes.</summary>
    private const int Most = 100;

    private readonly HashSet<long> _known = [];
    private readonly LinkedList<long[]> _calls = [];

    /// <summary>What the next call deletes; null when nothing is left to delete.</summary>
    public long[]? Next
    {
        get
        {
            while (_calls.First is { Value.Length: 0 })
                _calls.RemoveFirst();
            return _calls.First?.Value;
        }
    }

    /// <summary>Adds those that are new, newest first: they are what she sees.</summary>
    public void Add(IEnumerable<long> messages)
    {
        foreach (var some in messages.Where(_known.Add).OrderDescending().Chunk(Most))
            _calls.AddLast(some);
    }

    /// <summary>Adds numbers that perhaps are messages of this chat. They do not count as deleted: a message may get one of them later.</summary>
    public void AddGuesses(IEnumerable<long> numbers)
    {
        foreach (var some in numbers.Where(number => !_known.Contains(number)).Order().Chunk(Most))
            _calls.AddLast(some);
    }

    /// <summary>This message shows her screen now: it is not deleted even if its number was guessed.</summary>
    public void Spare(long message)
    {
        for (var call = _calls.First; call is not null; call = call.Next)
            if (call.Value.Contains(message) && !_known.Contains(message))
                call.Value = [.. call.Value.Where(number => number != message)];
    }

    /// <summary>Nothing more is to be done about the next call.</summary>
    public void Done() => _calls.RemoveFirst();

    /// <summary>The next call failed: the others come before it is retried.</summary>
    public void Postpone()
    {
        _calls.AddLast(_calls.First!.Value);
        _calls.RemoveFirst();
    }

    /// <summary>The next call was refused as a whole: its messages are tried in two halves, and a message that is refused alone is passed over.</summary>
    public void Split()
    {
        var refused = _calls.First!.Value;
        _calls.RemoveFirst();
        if (refused.Length == 1)
            return;
        _calls.AddLast(refused[..(refused.Length / 2)]);
        _calls.AddLast(refused[(refused.Length / 2)..]);
    }

    public void Clear() => _calls.Clear();
}
