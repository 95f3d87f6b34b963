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
    private const string Harmless = "harmless";

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

    /// <summary>Where an intent leads; null for one that leads nowhere.</summary>
    public static Intent? PlaceOf(string intent) => Places.GetValueOrDefault(intent);

    /// <summary>The clear place, or the nearest ones.</summary>
    /// <param name="whole">The scores of the whole message.</param>
    /// <param name="parts">The scores of its parts; none where it has no parts.</param>
    public static (Intent? Clear, IReadOnlyList<Intent> Nearest) Of(Scores whole, IReadOnlyList<Scores> parts)
    {
        var places = Ranked(whole);
        if (Wished(parts) is { Count: > 1 } wished) return (null, wished);
        if (places is [var (first, share), ..] && share >= Clear && !(places is [_, var (_, second), ..] && second >= AsLikely)) return (first, []);
        if (whole.Of(Harmless) >= Calm) return (null, []);
        var near = places.Where(place => place.Share >= Near && place.Place.Trigger is not (Trigger.MayLeave or Trigger.SwitchLanguage)).Select(place => place.Place).Take(Offered).ToList();
        if (places is not [var (_, best), ..] || best < WorthOffering) near = [];
        if (DangerStep.MayBe(whole) && near.Count > 0) near = [new(Trigger.HelpNow), .. near.Where(place => place.Trigger != Trigger.HelpNow).Take(Offered - 1)];
        return (null, near);
    }

    /// <summary>The measures that are clear in one part of the message each.</summary>
    private static List<Intent> Wished(IReadOnlyList<Scores> parts) => parts.Count < 2 ? [] :
    [
        .. parts.Select(Ranked)
            .Where(places => places is [var (place, share), ..] && place.Trigger == Trigger.Measure && share >= ClearInAPart)
            .Select(places => places[0].Place).Distinct().Take(Offered),
    ];

    /// <summary>Places in the order of their likelihood, of intents that lead somewhere.</summary>
    private static List<(Intent Place, float Share)> Ranked(Scores scores) =>
    [
        .. scores.All.Where(one => Places.ContainsKey(one.Intent))
            .GroupBy(one => Places[one.Intent], one => one.Share)
            .Select(place => (place.Key, place.Sum()))
            .OrderByDescending(place => place.Item2),
    ];
}
