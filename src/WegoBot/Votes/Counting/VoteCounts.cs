namespace WegoBot.Votes;

/// <summary>What is counted of a vote. No two answers of one participant stand together here, but for the kind and the grades.</summary>
public sealed class VoteCounts
{
    /// <summary>Between the kinds that are counted together.</summary>
    public const char And = ' ';

    public int Cast { get; set; }

    /// <summary>How often each measure was chosen.</summary>
    public Dictionary<string, int> Chosen { get; set; } = [];

    /// <summary>The grades by kind of participant; the ids of kinds that are counted together have a space between them.</summary>
    public Dictionary<string, KindCounts> Kinds { get; set; } = [];

    public void Add(CastVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        Cast++;
        foreach (var measure in vote.Measures)
            Chosen[measure] = Chosen.GetValueOrDefault(measure) + 1;
        if (!Kinds.TryGetValue(vote.Kind, out var kind))
            Kinds[vote.Kind] = kind = new KindCounts();
        kind.Cast++;
        foreach (var (measure, grade) in vote.Feasible)
            kind.Add(measure, grade);
    }

    /// <summary>The same with all kinds together.</summary>
    public VoteCounts Together() => With([(string.Join(And, Kinds.Keys.Order(StringComparer.Ordinal)), [.. Kinds.Values])]);

    /// <summary>
    /// The same with every kind of fewer than <paramref name="least"/> participants counted together with others. If those together are still too few, the
    /// smallest of the other kinds joins them: what is left when everything shown is subtracted from the total is never of fewer either.
    /// </summary>
    public VoteCounts WithSmallKindsTogether(int least)
    {
        var kinds = Kinds.OrderBy(kind => kind.Value.Cast).ThenBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        bool AreTooFew(int participants) => participants < least;
        var (together, sum) = (0, 0);
        for (; together < kinds.Count && (AreTooFew(kinds[together].Value.Cast) || (sum > 0 && AreTooFew(sum))); together++)
            sum += kinds[together].Value.Cast;
        var small = kinds[..together];
        return With([
            .. kinds[together..].Select(kind => (kind.Key, new[] { kind.Value })),
            .. together == 0 ? [] : new[] { (string.Join(And, small.Select(kind => kind.Key).Order(StringComparer.Ordinal)), small.Select(kind => kind.Value).ToArray()) },
        ]);
    }

    private VoteCounts With(IEnumerable<(string Key, KindCounts[] Parts)> groups)
    {
        var counts = new VoteCounts { Cast = Cast, Chosen = new Dictionary<string, int>(Chosen) };
        foreach (var (key, parts) in groups)
        {
            var sum = counts.Kinds[key] = new KindCounts();
            foreach (var part in parts)
                sum.Add(part);
        }

        return counts;
    }
}
