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
    private const float EnoughToOfferHelp = 0.15f;

    private static readonly Dictionary<string, DistressKind> Kinds = new()
    {
        ["danger"] = DistressKind.Danger,
        ["self_harm"] = DistressKind.SelfHarm,
        ["child_danger"] = DistressKind.Child,
        ["child_writes"] = DistressKind.Child,
    };

    /// <summary>What the words tell of; null for no distress.</summary>
    /// <param name="text">The message.</param>
    /// <param name="scores">The scores of the whole message, and of its stretches when it is long.</param>
    public static DistressKind? Hear(string text, IReadOnlyList<Scores> scores)
    {
        var likeliest = scores.MaxBy(Share)!;
        var share = Share(likeliest);
        if (share < EnoughWithARule) return null;
        if (DistressDetector.Hear(text) is { } byRule) return byRule;
        return share >= (DistressDetector.SoundsHarmless(text) ? EnoughAgainstARule : Enough) ? Likeliest(likeliest) : null;
    }

    private static float Share(Scores scores) => Kinds.Keys.Sum(scores.Of);

    /// <summary>Whether so much of the score is danger that help belongs among what is offered.</summary>
    public static bool MayBe(Scores scores) => Share(scores) >= EnoughToOfferHelp;

    /// <summary>The kind of danger that an intent is; null for none.</summary>
    public static DistressKind? KindOf(string intent) => Kinds.TryGetValue(intent, out var kind) ? kind : null;

    private static DistressKind Likeliest(Scores scores) => Kinds
        .GroupBy(one => one.Value, one => one.Key)
        .MaxBy(kind => kind.Sum(scores.Of))!.Key;
}
