using WegoBot.Dialogue;

namespace WegoBot.Understanding;

/// <summary>
/// Third step. A clear intent is where she goes; two clear ones in two parts of the message, or two likely ones, are
/// both offered; when nothing is clear, up to three of the nearest are.
/// </summary>
internal static class IntentStep
{
    private const float Clear = 0.6f;
    private const float ClearInAPart = 0.7f;
    private const float AsLikely = 0.25f;
    private const float WorthOffering = 0.12f;
    private const float Near = 0.03f;
    private const float Calm = 0.6f;
    private const int Offered = 3;
    private const int FewWords = 3;
    private const string Harmless = "harmless";
    private const string Thanks = "thanks";

    /// <summary>Where each intent leads. Several intents may lead to one place.</summary>
    private static readonly Dictionary<string, Intent> Places = new()
    {
        ["kindergarten"] = new(Trigger.Measure, "kindergarten"),
        ["housing"] = new(Trigger.Measure, "housing"),
        ["leave"] = new(Trigger.Measure, "leave"),
        ["emergency"] = new(Trigger.Measure, "emergency"),
        ["hours"] = new(Trigger.Measure, "hours"),
        ["in_kind"] = new(Trigger.Measure, "in_kind"),
        ["training"] = new(Trigger.Measure, "training"),
        ["law"] = new(Trigger.Topic, "law"),
        ["divorce"] = new(Trigger.Topic, "divorce"),
        ["custody"] = new(Trigger.Topic, "custody"),
        ["protection_order"] = new(Trigger.Topic, "protection_order"),
        ["police"] = new(Trigger.Topic, "police"),
        ["health"] = new(Trigger.Topic, "health"),
        ["therapy"] = new(Trigger.Topic, "therapy"),
        ["reach"] = new(Trigger.Topic, "reach"),
        ["help_now"] = new(Trigger.HelpNow),
        ["leaving_safely"] = new(Trigger.Topic, "leaving_safely"),
        ["someone_else"] = new(Trigger.Topic, "someone_else"),
        ["child_writes"] = new(Trigger.Topic, "child_writes"),
        ["send_message"] = new(Trigger.Refer),
        ["my_message"] = new(Trigger.MyReferral),
        ["self_check"] = new(Trigger.Eligibility),
        ["measures"] = new(Trigger.Measures),
        ["privacy"] = new(Trigger.Topic, "privacy"),
        ["about"] = new(Trigger.About),
        ["forget"] = new(Trigger.Forget),
        ["language"] = new(Trigger.SwitchLanguage),
        ["menu"] = new(Trigger.Home),
        ["greeting"] = new(Trigger.Home),
        ["leave_unsure"] = new(Trigger.MayLeave),
    };

    /// <summary>Every intent that examples may be of. "Harmless" and "thanks" lead nowhere.</summary>
    public static IReadOnlySet<string> Intents { get; } = new SortedSet<string>([.. Places.Keys, .. DangerStep.Intents, Harmless, Thanks], StringComparer.Ordinal);

    /// <summary>Where an intent leads; null for one that leads nowhere.</summary>
    public static Intent? PlaceOf(string intent) => Places.GetValueOrDefault(intent);

    /// <summary>The clear place, or the nearest ones.</summary>
    /// <param name="whole">The scores of the whole message.</param>
    /// <param name="parts">The scores of its parts, and how many words each has; none where it has no parts.</param>
    public static (Intent? Clear, IReadOnlyList<Intent> Nearest) Of(Scores whole, IReadOnlyList<(Scores Scores, int Words)> parts)
    {
        var places = Ranked(whole);
        var inParts = InParts(parts);
        if (inParts.FindAll(IsMeasure) is { Count: > 1 } measures) return (null, measures);
        if (InParts([.. parts.Where(part => part.Words <= FewWords)]) is { Count: > 1 } named) return (null, named);
        if (places is [var (first, share), ..] && share >= Clear && !(places is [_, var (_, second), ..] && second >= AsLikely)) return (first, []);
        // Who tells of a divorce may tell of the children too: she is asked only where the whole leaves it open.
        if (inParts.Count > 1) return (null, inParts);
        if (whole.Of(Harmless) >= Calm) return (null, []);
        var near = places.Where(place => place.Share >= Near && place.Place.Trigger is not (Trigger.MayLeave or Trigger.SwitchLanguage)).Select(place => place.Place).Take(Offered).ToList();
        if (places is not [var (_, best), ..] || best < WorthOffering) near = [];
        if (DangerStep.MayBe(whole)) near = [new(Trigger.HelpNow), .. near.Where(place => place.Trigger != Trigger.HelpNow).Take(Offered - 1)];
        return (null, near);
    }

    /// <summary>The measures and topics that are clear in one part of the message each.</summary>
    private static List<Intent> InParts(IReadOnlyList<(Scores Scores, int Words)> parts) => parts.Count < 2 ? [] :
    [
        .. parts.Select(part => Ranked(part.Scores))
            .Where(places => places is [var (place, share), ..] && IsWish(place) && share >= ClearInAPart)
            .Select(places => places[0].Place).Distinct().Take(Offered),
    ];

    private static bool IsMeasure(Intent place) => place.Trigger == Trigger.Measure;

    /// <summary>Something that she wants or asks for. Who writes, and for whom, is told by the whole message.</summary>
    private static bool IsWish(Intent place) => IsMeasure(place) || place is { Trigger: Trigger.Topic, Value: not ("someone_else" or "child_writes") };

    /// <summary>Places in the order of their likelihood, of intents that lead somewhere.</summary>
    private static List<(Intent Place, float Share)> Ranked(Scores scores)
    {
        var places = new List<(Intent Place, float Share)>(Places.Count);
        foreach (var (intent, share) in scores.All)
        {
            if (!Places.TryGetValue(intent, out var place)) continue;
            var known = places.FindIndex(one => one.Place == place);
            if (known < 0) places.Add((place, share));
            else places[known] = (place, places[known].Share + share);
        }

        return [.. places.OrderByDescending(place => place.Share)];
    }
}
