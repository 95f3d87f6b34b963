using WegoBot.Dialogue;
using WegoBot.Pilots;

namespace WegoBot.Guide;

/// <summary>What the guide tells, drawn by the chat itself: each line is the one that she reads there, so that there is no second source.</summary>
public sealed class GuideContent(DialogueEngine engine, Catalogue catalogue, CurrentPilots pilots, SofiaClock clock)
{
    private const string NobodysButtons = "guide";

    public DateOnly Today => DateOnly.FromDateTime(clock.Now);

    /// <summary>A measure, with its status in the region; null for all regions.</summary>
    public IReadOnlyList<Line> Measure(Language language, Measure measure, string? region) => Lines(Home(language) with { Stage = Stage.Measure, Measure = measure.Id, Region = region });

    /// <summary>The papers that a measure usually needs, as she reads them once she has said that it is safe.</summary>
    public IReadOnlyList<Line> Papers(Language language, Measure measure) => Lines(Home(language) with
    {
        Stage = Stage.Papers,
        Measure = measure.Id,
        Answers = [new GivenAnswer(measure.PapersQuestion, Answer.Yes)],
    });

    public IReadOnlyList<Line> Topic(Language language, Topic topic) => Lines(Home(language) with { Stage = Stage.Topic, Topic = topic.Id });

    /// <summary>What those around her can do, each in their own place.</summary>
    public IReadOnlyList<Line> CloseToHer(Language language) => Lines(Home(language) with { Stage = Stage.CloseToHer });

    /// <summary>Phone lines and centres.</summary>
    public IReadOnlyList<Line> Help(Language language) => Lines(Home(language) with { Stage = Stage.HelpNow });

    public Region? FindRegion(string? id) => catalogue.FindRegion(id);

    private static Conversation Home(Language language) => new() { Language = language, Safe = true, CardSeen = true };

    /// <summary>The heading is the page's. Whether somebody answers now is left out: the guide is printed and saved, and read at another time.</summary>
    private List<Line> Lines(Conversation conversation) =>
    [
        .. engine.Draw(conversation, NobodysButtons, new TurnContext(clock.Now, ChannelKind.WebChat) { Pilots = pilots.All }).Lines
            .SkipWhile(line => line.Kind is LineKind.Heading or LineKind.Notice)
            .Where(line => line.Key is not ("line.open_now" or "line.closed_now")),
    ];
}
