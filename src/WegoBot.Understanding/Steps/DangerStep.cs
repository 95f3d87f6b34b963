using WegoBot.Dialogue;

namespace WegoBot.Understanding;

/// <summary>
/// Second step. The classifier hears danger when enough of its score lies there; a rule that is met needs less of it.
/// The rules alone would alarm at figures of speech, the classifier alone would miss what few examples tell of.
/// </summary>
internal sealed class DangerStep
{
    private const float Enough = 0.4f;
    private const float EnoughWithARule = 0.1f;
    private const float EnoughAgainstARule = 0.85f;
    private const float EnoughOfAGraver = 0.1f;
    private const float EnoughToOfferHelp = 0.15f;

    private static readonly Dictionary<string, DistressKind> Kinds = new()
    {
        ["danger"] = DistressKind.Danger,
        ["self_harm"] = DistressKind.SelfHarm,
        ["child_danger"] = DistressKind.Child,
        ["child_writes"] = DistressKind.Child,
    };

    private static readonly List<DistressKind> GravestFirst = [DistressKind.Child, DistressKind.Danger, DistressKind.SelfHarm];

    /// <summary>What the words tell of; null for no distress.</summary>
    /// <param name="text">The message.</param>
    /// <param name="scores">The scores of the whole message, and of its stretches when it is long.</param>
    public static DistressKind? Hear(string text, IReadOnlyList<Scores> scores)
    {
        var likeliest = scores.MaxBy(Share)!;
        var share = Share(likeliest);
        if (share < EnoughWithARule) return null;
        var byRule = DistressDetector.Hear(text);
        var enough = byRule is not null ? EnoughWithARule : DistressDetector.SoundsHarmless(text) ? EnoughAgainstARule : Enough;
        return share >= enough ? KindOf(likeliest, share, byRule) : null;
    }

    /// <summary>The classifier knows the kinds apart better than the rules; a graver kind that a rule hears stands when the classifier hears some of it too.</summary>
    private static DistressKind KindOf(Scores scores, float share, DistressKind? byRule)
    {
        var shares = Kinds.GroupBy(one => one.Value, one => one.Key).ToDictionary(kind => kind.Key, kind => kind.Sum(scores.Of) / share);
        var likeliest = shares.MaxBy(kind => kind.Value).Key;
        if (byRule is not { } rule) return likeliest;
        if (share < Enough) return rule;
        return GravestFirst.IndexOf(rule) < GravestFirst.IndexOf(likeliest) && shares[rule] >= EnoughOfAGraver ? rule : likeliest;
    }

    private static float Share(Scores scores) => Kinds.Keys.Sum(scores.Of);

    /// <summary>Whether so much of the score is danger that help belongs among what is offered.</summary>
    public static bool MayBe(Scores scores) => Share(scores) >= EnoughToOfferHelp;

    /// <summary>The kind of danger that an intent is; null for none.</summary>
    public static DistressKind? KindOf(string intent) => Kinds.TryGetValue(intent, out var kind) ? kind : null;
}
