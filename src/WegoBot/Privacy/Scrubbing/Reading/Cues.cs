namespace WegoBot.Privacy;

/// <summary>Words near a piece of text that say what it is.</summary>
internal sealed class Cues(string words)
{
    private const int FarthestBefore = 8;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings = Keys(words, isBeginning: true).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int[] _lengths = [.. Keys(words, isBeginning: true).Select(key => key.Length).Distinct()];

    private readonly HashSet<string> _whole = Keys(words, isBeginning: false);

    /// <summary>Whether the word is one of them; a listed word with a star stands for all that begin with it.</summary>
    public bool Are(in TextToken token)
    {
        if (!token.IsWord) return false;
        if (_whole.Contains(token.Key)) return true;
        foreach (var length in _lengths)
            if (length <= token.Key.Length && _beginnings.Contains(token.Key.AsSpan(0, length))) return true;
        return false;
    }

    /// <summary>Whether one of them stands a few words before, in the same sentence.</summary>
    public bool StandBefore(TokenizedText text, int at, int farthest = FarthestBefore)
    {
        for (var back = 1; back <= farthest; back++)
        {
            var token = text[at - back];
            if (token.Kind is TextTokenKind.None or TextTokenKind.Placeholder || token.IsMarkOf("!?;")) return false;
            if (Are(token)) return true;
            // A full stop ends a sentence where a space and a large letter follow.
            if (token.IsMark('.') && back > 1 && text[at - back + 1] is { IsSpaced: true, IsWord: true, IsLarge: true } && text[at - back - 1].Text is { Length: > 3 }) return false;
        }

        return false;
    }

    /// <summary>Whether one of them stands a few words after, in the same sentence.</summary>
    public bool StandAfter(TokenizedText text, int at, int farthest)
    {
        for (var ahead = 1; ahead <= farthest; ahead++)
        {
            var token = text[at + ahead];
            if (token.IsEdge || token.IsMarkOf("!?;")) return false;
            if (Are(token)) return true;
        }

        return false;
    }

    private static HashSet<string> Keys(string words, bool isBeginning) =>
        WordSpelling.KeysOf(string.Join(' ', words.Split((char[]?)null).Where(word => word.EndsWith('*') == isBeginning).Select(word => word.TrimEnd('*'))));
}
