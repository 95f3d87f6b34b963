using System.Buffers;

namespace WegoBot.Understanding;

/// <summary>
/// Finds the phrases of the lists in a person's words, in one pass. The lists' marks: <c>a b</c> both, in any order;
/// <c>a_b</c> one after the other; <c>a|b</c> either; <c>a*</c> any ending; <c>-a</c> not if this is said; <c>@a</c> a
/// group named by a line <c>@a = …</c>; <c>~9</c> up to nine words between; <c>#</c> a remark; a line that ends in <c>|</c> goes on in the next; the first sign of a
/// line is its <see cref="Weight"/>.
/// </summary>
internal sealed class Phrasebook<T>
{
    private const int UsualReach = 6;
    private const int FewWords = 3;
    private const string Fillers = "@filler";

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, string> _groups = [];
    private readonly Dictionary<string, int> _parts = [];
    private readonly List<List<Phrase<T>>> _phrasesOf = [];
    private readonly List<List<(int Part, int[] Words)>> _startingWith = [];
    private readonly int _fillers;

    /// <summary>Reads the lists; <paramref name="shared"/> names groups that every list may use, <c>@filler</c> being words that say nothing.</summary>
    public Phrasebook(string shared, bool forgivesSlips, params (T Meaning, string Lines)[] lists)
    {
        _vocabulary = new Vocabulary(forgivesSlips);
        foreach (var line in lists.Select(list => list.Lines).Prepend(shared).SelectMany(Lines).Where(line => line[0] == '@'))
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (equals > 0) _groups[line[..equals]] = line[(equals + 3)..].Replace(" ", "", StringComparison.Ordinal);
        }

        _fillers = _groups.ContainsKey(Fillers) ? PartOf(Fillers) : -1;
        foreach (var (meaning, lines) in lists)
            foreach (var line in Lines(lines))
                if (!line.Contains(" = ", StringComparison.Ordinal)) AddPhrase(meaning, line);
    }

    /// <summary>The same words, with a space where two listed ones were typed as one.</summary>
    public Words Unglue(Words words) => words.Split(_vocabulary.GapIn);

    /// <summary>All phrases heard; a word marked in <paramref name="silenced"/> is not listened to.</summary>
    public List<Heard<T>> FindIn(Words words, bool[]? silenced = null)
    {
        var ids = new List<int>();
        var starts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            if (silenced?[i] != true) _vocabulary.Hear(words[i], words.Count <= FewWords, ids);
            starts[i + 1] = ids.Count;
        }

        using var hearing = new Hearing(ids, starts, _parts.Count);
        for (var at = 0; at < words.Count; at++)
            for (var i = starts[at]; i < starts[at + 1]; i++)
                HearPartsFrom(at, ids[i], hearing);
        hearing.Found.RemoveAll(found => !Stands(found, hearing, words.Count));
        return hearing.Found;
    }

    private void HearPartsFrom(int at, int word, Hearing hearing)
    {
        foreach (var (part, sequence) in _startingWith[word])
        {
            if (!hearing.Follows(at, sequence)) continue;
            hearing.Place(part, at, at + sequence.Length - 1);
            if (part == _fillers) hearing.Filling[at] = true;
            foreach (var phrase in _phrasesOf[part])
                if (hearing.HasAll(phrase, part)) hearing.Keep(phrase, part);
        }
    }

    private static bool Stands(Heard<T> found, Hearing hearing, int count)
    {
        foreach (var part in found.Phrase.Unless)
            if (hearing.IsHeard(part)) return false;
        if (found.Phrase.Weight != Weight.Alone) return true;
        for (var i = 0; i < count; i++)
            if (!hearing.Filling[i] && !found.Holds(i)) return false;
        return true;
    }

    private void AddPhrase(T meaning, string line)
    {
        var weight = line[0] switch { '?' => Weight.Hint, '!' => Weight.Firm, '=' => Weight.Alone, _ => Weight.Plain };
        var texts = line.TrimStart('?', '!', '=').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var reach = texts.FirstOrDefault(text => text[0] == '~') is { } far ? int.Parse(far.AsSpan(1), provider: null) : UsualReach;
        var needed = texts.Where(text => text[0] is not ('-' or '~')).Select(PartOf).ToArray();
        var unless = texts.Where(text => text[0] == '-').Select(text => PartOf(text[1..])).ToArray();
        var phrase = new Phrase<T>(line, meaning, weight, needed, unless, reach);
        foreach (var part in needed.Distinct()) _phrasesOf[part].Add(phrase);
    }

    private int PartOf(string text)
    {
        if (_parts.TryGetValue(text, out var known)) return known;
        var part = _parts[text] = _parts.Count;
        _phrasesOf.Add([]);
        foreach (var alternative in text.Split('|').SelectMany(Expand).Distinct())
        {
            var words = alternative.Split('_').Select(_vocabulary.IdOf).ToArray();
            while (_startingWith.Count < _vocabulary.Count) _startingWith.Add([]);
            _startingWith[words[0]].Add((part, words));
        }

        return part;
    }

    /// <summary>A group inside a sequence (<c>не_@hit</c>) stands for each of its words in turn.</summary>
    private IEnumerable<string> Expand(string alternative)
    {
        var at = alternative.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return [alternative];
        var end = alternative.IndexOf('_', at);
        var name = end < 0 ? alternative[at..] : alternative[at..end];
        var rest = end < 0 ? "" : alternative[end..];
        return _groups[name].Split('|').SelectMany(one => Expand(alternative[..at] + one + rest));
    }

    private static IEnumerable<string> Lines(string list)
    {
        var begun = "";
        foreach (var line in list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#') continue;
            begun += line;
            if (begun.EndsWith('|')) continue;
            yield return begun;
            begun = "";
        }
    }

    /// <summary>What has been heard so far in one message.</summary>
    private sealed class Hearing(List<int> ids, int[] starts, int partCount) : IDisposable
    {
        // A place for every part of the lists, of which few are heard: made anew for each message, they would be most of what it costs.
        private static readonly ArrayPool<(int First, int Last)> Pool = ArrayPool<(int First, int Last)>.Shared;

        // Two places a part: the newest may be the very word that another part is heard in.
        private readonly (int First, int Last)[] _newest = Unheard(partCount);
        private readonly (int First, int Last)[] _before = Unheard(partCount);

        public bool[] Filling { get; } = new bool[starts.Length];
        public List<Heard<T>> Found { get; } = [];

        public bool Follows(int at, int[] sequence)
        {
            if (at + sequence.Length >= starts.Length) return false;
            for (var i = 1; i < sequence.Length; i++)
                if (ids.IndexOf(sequence[i], starts[at + i], starts[at + i + 1] - starts[at + i]) < 0) return false;
            return true;
        }

        public bool IsHeard(int part) => _newest[part].First >= 0;

        public void Place(int part, int first, int last)
        {
            if (_newest[part].First != first) _before[part] = _newest[part];
            _newest[part] = (first, last);
        }

        public bool HasAll(Phrase<T> phrase, int now)
        {
            foreach (var part in phrase.Parts)
                if (part != now && PlaceBeside(now, part) is var place && (place.First < 0 || _newest[now].First - place.Last - 1 > phrase.Reach)) return false;
            return true;
        }

        public void Keep(Phrase<T> phrase, int now) =>
            Found.Add(new Heard<T>(phrase, Array.ConvertAll(phrase.Parts, part => part == now ? _newest[now] : PlaceBeside(now, part))));

        public void Dispose()
        {
            Pool.Return(_newest);
            Pool.Return(_before);
        }

        private (int First, int Last) PlaceBeside(int now, int part) =>
            _newest[part].First <= _newest[now].Last && _newest[now].First <= _newest[part].Last ? _before[part] : _newest[part];

        private static (int First, int Last)[] Unheard(int count)
        {
            var places = Pool.Rent(count);
            places.AsSpan(0, count).Fill((-1, -1));
            return places;
        }
    }
}
