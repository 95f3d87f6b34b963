using WegoBot.Dialogue;

namespace WegoBot.Understanding;

/// <summary>
/// Second step, the more careful of rule and classifier. A phrase of <c>rules/danger.txt</c>, <c>self_harm.txt</c> or
/// <c>child_danger.txt</c> is always danger; else the classifier decides. Neither listens to the words of a phrase of
/// <c>rules/not_danger.txt</c>, and to whatever else is said they do.
/// </summary>
internal sealed class DangerStep(RuleBook rules)
{
    private const string Figures = "not_danger";
    private const float Enough = 0.48f;
    private const float EnoughOfAGraver = 0.1f;
    private const int FewWords = 3;
    private const float EnoughToOfferHelp = 0.15f;

    private static readonly Dictionary<string, DistressKind> Kinds = new()
    {
        ["danger"] = DistressKind.Danger,
        ["self_harm"] = DistressKind.SelfHarm,
        ["child_danger"] = DistressKind.Child,
        ["child_writes"] = DistressKind.Child,
    };

    private static readonly (string Rule, DistressKind Kind)[] GravestFirst =
        [("child_danger", DistressKind.Child), ("danger", DistressKind.Danger), ("self_harm", DistressKind.SelfHarm)];

    /// <summary>What the words tell of; null for no distress.</summary>
    /// <param name="words">The message.</param>
    /// <param name="score">The classifier.</param>
    /// <param name="stretches">The stretches of the message that are listened to beside the whole.</param>
    public DistressKind? Hear(Words words, Func<Words, Scores> score, IEnumerable<Words> stretches)
    {
        var byRule = MeetsARule(words);
        var heard = stretches.Prepend(words).Select(stretch => Heard(stretch, score)).MaxBy(Share)!;
        return Share(heard) < Enough ? byRule : KindOf(heard, byRule);
    }

    /// <summary>The classifier knows the kinds apart better than the rules; a graver kind that a rule hears stands when the classifier hears some of it too.</summary>
    private static DistressKind KindOf(Scores scores, DistressKind? byRule)
    {
        var share = Share(scores);
        var shares = Kinds.GroupBy(one => one.Value, one => one.Key).ToDictionary(kind => kind.Key, kind => kind.Sum(scores.Of) / share);
        var likeliest = shares.MaxBy(kind => kind.Value).Key;
        return byRule is { } rule && Gravity(rule) < Gravity(likeliest) && shares[rule] >= EnoughOfAGraver ? rule : likeliest;
    }

    private static int Gravity(DistressKind kind) => Array.FindIndex(GravestFirst, one => one.Kind == kind);

    /// <summary>Whether so much of the score is danger that help belongs among what is offered.</summary>
    public static bool MayBe(Scores scores) => Share(scores) >= EnoughToOfferHelp;

    /// <summary>The intents that tell of danger.</summary>
    public static IEnumerable<string> Intents => Kinds.Keys;

    /// <summary>The kind of danger that an intent is; null for none.</summary>
    public static DistressKind? KindOf(string intent) => Kinds.TryGetValue(intent, out var kind) ? kind : null;

    /// <summary>The kind of danger of which a rule is met, outside figures of speech; null for none.</summary>
    public DistressKind? MeetsARule(Words words)
    {
        var figures = rules.Of(Figures).FoundIn(words);
        foreach (var (rule, kind) in GravestFirst)
            foreach (var (first, last) in rules.Of(rule).FoundIn(words))
                if (!figures.Exists(figure => figure.First <= last && first <= figure.Last)) return kind;
        return null;
    }

    /// <summary>The scores of the words, with or without the figures of speech: whichever is calmer, since what is left may say nothing.</summary>
    private Scores Heard(Words words, Func<Words, Scores> score)
    {
        var all = score(words);
        if (Share(all) < Enough || rules.Of(Figures).FoundIn(words) is not { Count: > 0 } figures) return all;
        var left = words.Without(figures);
        var rest = score(left.Count > FewWords ? left : Words.Of(""));
        return Share(rest) < Share(all) ? rest : all;
    }

    private static float Share(Scores scores) => Kinds.Keys.Sum(scores.Of);
}
