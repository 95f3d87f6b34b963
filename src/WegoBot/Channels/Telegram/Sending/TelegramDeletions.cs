namespace WegoBot.Channels.Telegram;

/// <summary>The messages that a chat still has to lose: each is asked for once, and one that cannot be removed holds up no other.</summary>
internal sealed class TelegramDeletions
{
    /// <summary>The most that one call takes (https://core.telegram.org/bots/api#deletemessages).</summary>
    private const int Most = 100;

    private readonly HashSet<int> _known = [];
    private readonly LinkedList<int[]> _calls = [];

    /// <summary>What the next call removes; null when nothing is left to remove.</summary>
    public int[]? Next => _calls.First?.Value;

    /// <summary>Those that are new, newest first: they are what she sees.</summary>
    public void Add(IEnumerable<int> messages)
    {
        foreach (var some in messages.Where(_known.Add).OrderDescending().Chunk(Most))
            _calls.AddLast(some);
    }

    /// <summary>The next call is done, or there is no more to be done about it.</summary>
    public void Done() => _calls.RemoveFirst();

    /// <summary>The next call failed: the others come before it is tried again.</summary>
    public void Later()
    {
        _calls.AddLast(_calls.First!.Value);
        _calls.RemoveFirst();
    }

    /// <summary>The next call was refused as a whole: its messages are tried in two halves, and the one that is refused alone is passed over.</summary>
    public void Refused()
    {
        var refused = _calls.First!.Value;
        _calls.RemoveFirst();
        if (refused.Length == 1)
            return;
        _calls.AddLast(refused[..(refused.Length / 2)]);
        _calls.AddLast(refused[(refused.Length / 2)..]);
    }
}
