namespace WegoBot.Understanding;

/// <summary>
/// The words that are listened for. A word is found by its spelling, a stem by how a word begins, and a long one also
/// with one slip of the finger; a word that is ordinary or exactly known is never taken for a slip.
/// </summary>
internal sealed class Vocabulary(bool forgivesSlips)
{
    private const int ShortestWithSlip = 5;
    private const int ShortestTyped = 4;
    private const int ShortestWithOtherLetter = 6;
    private const int ShortestWithAnySlip = 7;
    private const int ShortestGlued = 7;
    private const int ShortEnding = 2;
    private const int LongestEnding = 7;
    private const int LongestEndingAfterSlip = 4;

    private readonly Dictionary<string, int> _ids = [];
    private readonly Dictionary<string, List<int>> _whole = [];
    private readonly Dictionary<string, List<int>> _stems = [];
    private readonly Dictionary<string, HashSet<string>> _slips = [];

    /// <summary>How many different words are listened for; their ids are below it.</summary>
    public int Count => _ids.Count;

    /// <summary>The id of a word as the lists write it: <c>жилищ*</c> is a stem.</summary>
    public int IdOf(string word)
    {
        if (_ids.TryGetValue(word, out var known)) return known;
        var id = _ids[word] = _ids.Count;
        var isStem = word.EndsWith('*');
        foreach (var spelling in Spelling.AllOf(word.TrimEnd('*')))
        {
            Listed(isStem ? _stems : _whole, spelling).Add(id);
            if (isStem && spelling.EndsWith('t')) Listed(_stems, spelling[..^1] + 'c').Add(id); // shift, shifts: ts is spelt c
            if (spelling.Length < ShortestTyped) continue;
            foreach (var shorter in OneLetterLess(spelling).Append(spelling))
                (_slips.TryGetValue(shorter, out var set) ? set : _slips[shorter] = []).Add(spelling);
        }

        return id;
    }

    /// <summary>
    /// Adds to <paramref name="heard"/> the ids of all listed words that <paramref name="word"/> may be; among
    /// <paramref name="few"/> words a shorter one may have a slip too.
    /// </summary>
    public void Hear(ReadOnlySpan<char> word, bool few, List<int> heard)
    {
        var before = heard.Count;
        var isUnknown = false;
        AddFrom(_whole, word, heard, before);
        for (var length = word.Length; length >= Math.Max(1, word.Length - LongestEnding); length--)
        {
            // A short stem hides no slip: "nurs…" is still heard in "nursry" beside "nurser…".
            isUnknown |= length < ShortestWithSlip && heard.Count == before;
            AddFrom(_stems, word[..length], heard, before);
        }

        isUnknown |= heard.Count == before;
        if (forgivesSlips && isUnknown && word.Length >= ShortestTyped && !OrdinaryWords.Contains(word))
            HearSlip(word, few ? ShortestTyped : ShortestWithSlip, heard);
    }

    /// <summary>Where two listed words were typed without the space between them; 0 when they were not.</summary>
    public int GapIn(string word)
    {
        if (word.Length < ShortestGlued || IsListed(word, LongestEnding)) return 0;
        for (var gap = word.Length - 2; gap >= 2; gap--)
        {
            if (Math.Max(gap, word.Length - gap) < ShortestTyped) continue;
            if (IsListed(word.AsSpan(0, gap), ShortEnding) && IsListed(word.AsSpan(gap), ShortEnding)) return gap;
        }

        return 0;
    }

    private bool IsListed(ReadOnlySpan<char> word, int longestEnding)
    {
        if (_whole.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)) return true;
        for (var length = Math.Max(ShortestWithSlip, word.Length - longestEnding); length <= word.Length; length++)
            if (_stems.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word[..length])) return true;
        return false;
    }

    private void HearSlip(ReadOnlySpan<char> word, int shortest, List<int> heard)
    {
        var before = heard.Count;
        Span<char> shorter = stackalloc char[word.Length];
        var first = Math.Max(ShortestTyped, word.Length - LongestEndingAfterSlip - 1);
        for (var length = first; length <= word.Length; length++)
        {
            var start = word[..length];
            AddSlips(start, start, length == word.Length, shortest, heard, before);
            for (var left = 0; left < length; left++)
            {
                start[..left].CopyTo(shorter);
                start[(left + 1)..].CopyTo(shorter[left..]);
                AddSlips(shorter[..(length - 1)], start, length == word.Length, shortest, heard, before);
            }
        }
    }

    private void AddSlips(ReadOnlySpan<char> key, ReadOnlySpan<char> typed, bool isWhole, int shortest, List<int> heard, int before)
    {
        if (!_slips.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var spellings)) return;
        foreach (var spelling in spellings)
        {
            if (spelling[0] != typed[0] && (spelling.Length < ShortestWithAnySlip || spelling.Length != typed.Length)) continue;
            if (spelling.Length < shortest || !IsOneSlipFrom(spelling, typed)) continue;
            if (isWhole) AddFrom(_whole, spelling, heard, before);
            AddFrom(_stems, spelling, heard, before);
        }
    }

    private static bool IsOneSlipFrom(ReadOnlySpan<char> meant, ReadOnlySpan<char> typed)
    {
        var same = meant.CommonPrefixLength(typed);
        var rest = meant[same..];
        var other = typed[same..];
        if (rest.Length == other.Length)
        {
            return rest.Length > 0 && ((meant.Length >= ShortestWithOtherLetter && rest[1..].SequenceEqual(other[1..]))
                || (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..])));
        }

        return rest.Length == other.Length + 1 ? rest[1..].SequenceEqual(other)
            : other.Length == rest.Length + 1 && other[1..].SequenceEqual(rest);
    }

    private static void AddFrom(Dictionary<string, List<int>> from, ReadOnlySpan<char> key, List<int> heard, int before)
    {
        if (!from.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var found)) return;
        foreach (var id in found)
            if (heard.IndexOf(id, before) < 0) heard.Add(id);
    }

    private static List<int> Listed(Dictionary<string, List<int>> lists, string key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    private static IEnumerable<string> OneLetterLess(string word) =>
        Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1));
}
