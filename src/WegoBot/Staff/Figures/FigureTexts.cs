using System.Globalization;
using WegoBot.Dialogue;
using WegoBot.Figures;

namespace WegoBot.Staff;

/// <summary>What figures, their tables, rows and columns are called in one language. What the catalogue no longer has keeps its id.</summary>
public sealed class FigureTexts(Texts texts, Language language, Catalogue catalogue)
{
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => texts.Say(language, key, values);

    public string Quarter(Quarter quarter) => Say("staff.figures.quarter",
        ("name", Say("staff.figures.quarters").Split(' ')[quarter.Number - 1]), ("year", quarter.Year.ToString(CultureInfo.InvariantCulture)));

    public string Year(string year) => Say("staff.figures.year", ("year", year));

    /// <summary>A published number: exact, fewer than five, or from the least to the most.</summary>
    public string Count(Bounds? bounds) => bounds switch
    {
        null => Say("staff.figures.nothing"),
        { IsExact: true } exact => Number(exact.Least),
        { IsFew: true } => Say("staff.figures.few", ("number", Number(Bounds.Threshold))),
        { } range => Say("staff.figures.range", ("least", Number(range.Least)), ("most", Number(range.Most))),
    };

    /// <summary>How a number that is not exact is read.</summary>
    public string Reading => Say("staff.figures.reading", ("few", Count(Bounds.Few)), ("range", Count(new Bounds(12, 16))));

    public string Title(string table) => Say(table switch
    {
        FigureTables.Asked => "staff.figures.asked.title",
        FigureTables.Unavailable => "staff.figures.unavailable.title",
        FigureTables.Suits => "staff.figures.suits.title",
        FigureTables.CentreShut => "staff.figures.centre_shut.title",
        FigureTables.Stops => "staff.figures.stops.title",
        _ => "staff.figures.referrals.title",
    });

    /// <summary>What exactly is counted.</summary>
    public string How(string table) => Say(table switch
    {
        FigureTables.Asked => "staff.figures.asked.how",
        FigureTables.Unavailable => "staff.figures.unavailable.how",
        FigureTables.Suits => "staff.figures.suits.how",
        FigureTables.CentreShut => "staff.figures.centre_shut.how",
        FigureTables.Stops => "staff.figures.stops.how",
        _ => "staff.figures.referrals.how",
    });

    public string Row(string table, string row) => table switch
    {
        FigureTables.Asked or FigureTables.Unavailable or FigureTables.Suits => catalogue.FindMeasure(row) is { } measure ? Say($"measure.{measure.Id}.button") : row,
        FigureTables.CentreShut => Region(row),
        _ => Named(row),
    };

    public string Column(string table, string column) => table is FigureTables.Asked or FigureTables.Unavailable ? Region(column) : Named(column);

    /// <summary>A single number, by the name of its <see cref="Figure"/>.</summary>
    public string Number(string figure) => Say(figure switch
    {
        nameof(Figure.GuideUsed) => "staff.figures.target.guide",
        nameof(Figure.EmployerPolicy) => "staff.figures.target.employers",
        nameof(Figure.Meeting) => "staff.figures.target.meetings",
        nameof(Figure.Vote) => "staff.figures.target.votes",
        _ => "staff.figures.target.informed",
    });

    public string Target(string target) => Say(target switch
    {
        "referred" => "staff.figures.target.referred",
        "guide" => "staff.figures.target.guide",
        "employers" => "staff.figures.target.employers",
        "meetings" => "staff.figures.target.meetings",
        "votes" => "staff.figures.target.votes",
        _ => "staff.figures.target.informed",
    });

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Region(string region) => region == FigureTables.NoRegion ? Say("staff.figures.no_region") : catalogue.FindRegion(region)?.Name.In(language) ?? region;

    private string Named(string id) => id switch
    {
        "likely" => Say("staff.figures.name.likely"),
        "ask" => Say("staff.figures.name.ask"),
        "full" => Say("staff.figures.name.full"),
        "closed" => Say("staff.figures.name.closed"),
        "none" => Say("staff.figures.name.none"),
        "left" => Say("staff.figures.name.left"),
        "silent" => Say("staff.figures.name.silent"),
        "door" => Say("staff.figures.name.door"),
        "looking" => Say("staff.figures.name.looking"),
        "questions" => Say("staff.figures.name.questions"),
        "writing" => Say("staff.figures.name.writing"),
        "case" => Say("staff.figures.name.case"),
        "help" => Say("staff.figures.name.help"),
        "taken_on" => Say("staff.figures.name.taken_on"),
        "declined" => Say("staff.figures.name.declined"),
        "withdrawn" => Say("staff.figures.name.withdrawn"),
        "unopened" => Say("staff.figures.name.unopened"),
        "lapsed" => Say("staff.figures.name.lapsed"),
        "same_day" => Say("staff.figures.name.same_day"),
        "next_working_day" => Say("staff.figures.name.next_working_day"),
        "later" => Say("staff.figures.name.later"),
        "never" => Say("staff.figures.name.never"),
        _ => id,
    };
}
