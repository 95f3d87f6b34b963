using WegoBot.Privacy;

namespace WegoBot.Limits;

/// <summary>The pace at which case codes may be tried. A first try is judged at once; who has tried a wrong one waits, and longer while many are wrong everywhere.</summary>
/// <remarks>A pause outlives the conversation, so that leaving and coming back gains nothing. It is counted by slots: nobody can tell whose it was.</remarks>
public sealed class CodeGuesses(EphemeralSlots slots, TimeProvider clock) : IDisposable
{
    /// <summary>As many wrong codes of one conversation have no pause, while few are wrong everywhere.</summary>
    public const int Free = 5;

    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>For so long after its last wrong code a conversation is one that has tried.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>With fewer wrong codes left in the bucket somebody is guessing, and no wrong code is free.</summary>
    private static readonly int UnderAttack = Pace.WrongCodes.AtOnce / 2;

    /// <summary>The last ones are kept for first tries.</summary>
    private static readonly int Reserve = Pace.WrongCodes.AtOnce / 4;

    private readonly Lock _gate = new();
    private readonly TokenBucket _wrong = new(Pace.WrongCodes, clock);
    private readonly Dictionary<int, (int Wrong, long At)> _tried = [];
    private long _sweptAt = clock.GetTimestamp();

    /// <summary>Whether a code of this conversation may be looked up now.</summary>
    public bool MayTry(ConversationId conversation) => MayTry(slots.Of(conversation));

    internal bool MayTry(int slot)
    {
        lock (_gate)
        {
            var (tokens, earlier) = (_wrong.Tokens, Earlier(slot));
            return RefusalMetrics.Count("code", earlier is not { } tried
                ? tokens >= 1
                : tokens >= Reserve && clock.GetElapsedTime(tried.At) >= PauseAfter(tried.Wrong, tokens < UnderAttack));
        }
    }

    /// <summary>Notes that a code that was looked up leads to nothing.</summary>
    public void NoteWrong(ConversationId conversation) => NoteWrong(slots.Of(conversation));

    internal void NoteWrong(int slot)
    {
        lock (_gate)
        {
            Sweep();
            _wrong.AttemptAcquire();
            _tried[slot] = ((Earlier(slot)?.Wrong ?? 0) + 1, clock.GetTimestamp());
        }
    }

    internal static TimeSpan PauseAfter(int wrong, bool isUnderAttack)
    {
        var doubled = wrong - (isUnderAttack ? 1 : Free);
        return doubled < 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(2, Math.Min(doubled, 20))));
    }

    public void Dispose() => _wrong.Dispose();

    private (int Wrong, long At)? Earlier(int slot) =>
        _tried.TryGetValue(slot, out var tried) && clock.GetElapsedTime(tried.At) < Memory ? tried : null;

    private void Sweep()
    {
        if (clock.GetElapsedTime(_sweptAt) < LongestPause)
            return;
        _sweptAt = clock.GetTimestamp();
        foreach (var slot in _tried.Keys.Where(slot => Earlier(slot) is null).ToList())
            _tried.Remove(slot);
    }
}
