namespace WegoBot.Understanding;

/// <summary>How much a listed phrase may decide when it is heard.</summary>
internal enum Weight
{
    /// <summary><c>?</c> in the lists: counts only when something else points the same way.</summary>
    Hint,

    /// <summary>No mark in the lists.</summary>
    Plain,

    /// <summary><c>!</c> in the lists: stands against anything else that is heard.</summary>
    Firm,

    /// <summary><c>=</c> in the lists: counts only when she said nothing else.</summary>
    Alone,
}

/// <summary>
/// One line of the lists: the parts that must be heard in any order with at most <c>Reach</c> other words between two,
/// and those that must not be heard at all.
/// </summary>
internal sealed record Phrase<T>(string Line, T Meaning, Weight Weight, int[] Parts, int[] Unless, int Reach);

/// <summary>A phrase that was heard, and at which words (first and last of each part).</summary>
internal sealed record Heard<T>(Phrase<T> Phrase, (int First, int Last)[] Places)
{
    /// <summary>Whether it was heard at this word among others.</summary>
    public bool Holds(int word)
    {
        foreach (var (first, last) in Places)
            if (first <= word && word <= last) return true;
        return false;
    }
}
