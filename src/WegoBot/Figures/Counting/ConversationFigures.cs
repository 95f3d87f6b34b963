using WegoBot.Dialogue;

namespace WegoBot.Figures;

/// <summary>What a turn adds to the figures. Each fact counts once for a conversation, by the conversation's own state; a decoy counts nothing.</summary>
public sealed class ConversationFigures(Catalogue catalogue, FigureRecorder recorder)
{
    private const string Sent = "sent";
    private const string Shut = "shut";

    private readonly Interview _interview = new(catalogue, new Eligibility(catalogue));

    public FigureRecorder Recorder => recorder;

    /// <summary>Where conversations stop, coarsely.</summary>
    public static IReadOnlyList<string> Places { get; } = ["door", "looking", "questions", "writing", "case", "help"];

    /// <summary>Counts a turn.</summary>
    /// <returns>The conversation afterwards, which remembers what was counted.</returns>
    public Conversation Count(FigureCounts counts, Conversation before, Turn turn, IReadOnlyDictionary<string, CentreAvailability> centres, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(centres);
        var after = turn.Conversation;
        if (before.Stage == Stage.Decoy || after.Stage == Stage.Decoy)
            return after;
        if (turn.Forgotten)
        {
            CountEnd(counts, before, isLeft: true);
            return after;
        }

        if (turn.Referral is not null)
            after = Once(after, Sent, () => { });
        return after.Stage switch
        {
            Stage.Measure when after.Measure is { } measure => Opened(counts, after, measure),
            Stage.Result => _interview.About(after).Aggregate(after, (one, measure) => Answered(counts, one, measure)),
            Stage.Centre when before.Stage == Stage.Wishes && WhyShut(RegionOf(after), centres, today) is { } why => Once(after, Shut, () => counts.Add(FigureTables.CentreShut, RegionOf(after), why)),
            _ => after,
        };
    }

    /// <summary>Counts where a conversation ends. One that sent a message is not counted: it is counted as a referral.</summary>
    public static void CountEnd(FigureCounts counts, Conversation last, bool isLeft)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(last);
        if (PlaceOf(last.Stage) is { } place && !last.Counted.Contains(Sent))
            counts.Add(FigureTables.Stops, place, isLeft ? "left" : "silent");
    }

    private static Conversation Opened(FigureCounts counts, Conversation after, string measure)
    {
        after = Once(after, nameof(Figure.Informed), () => counts.Add(Figure.Informed));
        return Once(after, $"asked {measure}", () => counts.Add(FigureTables.Asked, measure, RegionOf(after)));
    }

    /// <summary>The first result for a measure. What does not suit her counts only if she asked for it.</summary>
    private Conversation Answered(FigureCounts counts, Conversation after, Measure measure)
    {
        var result = _interview.ResultOf(measure, after);
        if (result == EligibilityResult.NotByRule)
            return after.Counted.Contains($"asked {measure.Id}")
                ? Once(after, $"result {measure.Id}", () => counts.Add(FigureTables.Unavailable, measure.Id, RegionOf(after)))
                : after;
        return Once(after, $"result {measure.Id}", () => counts.Add(FigureTables.Suits, measure.Id, result == EligibilityResult.Likely ? "likely" : "ask"));
    }

    private static Conversation Once(Conversation after, string fact, Action count)
    {
        if (after.Counted.Contains(fact))
            return after;
        count();
        return after with { Counted = after.Counted.Add(fact) };
    }

    private static string RegionOf(Conversation conversation) => conversation.Region ?? FigureTables.NoRegion;

    /// <summary>Why no centre of the region, or of any region, takes her message; null when one does.</summary>
    private string? WhyShut(string region, IReadOnlyDictionary<string, CentreAvailability> centres, DateOnly today)
    {
        var hers = catalogue.Centres.Where(centre => region == FigureTables.NoRegion || centre.Region == region)
            .Select(centre => centres.GetValueOrDefault(centre.Id) ?? CentreAvailability.Of(centre, today)).ToList();
        return hers switch
        {
            [] => "none",
            _ when hers.Exists(one => one.IsOffered(today)) => null,
            _ => hers.Exists(one => one.State == CentreState.Full) ? "full" : "closed",
        };
    }

    /// <summary>Null for what is no place of a conversation with her.</summary>
    private static string? PlaceOf(Stage stage) => stage switch
    {
        Stage.Anywhere or Stage.Left or Stage.Decoy => null,
        Stage.Greeting or Stage.Card => "door",
        Stage.Question or Stage.Result => "questions",
        Stage.Wishes or Stage.Centre or Stage.CentreAway or Stage.Contact or Stage.SafeTimes or Stage.Urgency or Stage.Preview or Stage.Consent => "writing",
        Stage.HelpNow or Stage.Distress or Stage.MayLeave or Stage.KeepCode => "help",
        Stage.Sent or Stage.CodeCheck or Stage.EnterCode or Stage.MyReferral or Stage.WriteToCentre or Stage.MessagePreview or Stage.EarlierMessages or Stage.Alert or Stage.AlertTimes
            or Stage.Summary or Stage.HandOver or Stage.HandOverConsent or Stage.Number or Stage.NumberPreview or Stage.Withdraw => "case",
        _ => "looking",
    };
}
