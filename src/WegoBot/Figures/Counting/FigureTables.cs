using System.Collections.Immutable;
using WegoBot.Dialogue;

namespace WegoBot.Figures;

/// <summary>Every table that is counted and published. No two of them count the same thing, so that nothing can be subtracted.</summary>
/// <remarks>
/// A table that could be added up from another one would have to be protected together with it. So each fact stands in one table, and what
/// follows from several (a year, the progress to a target) is added up from what was published. docs/developers.md says why that is enough.
/// </remarks>
public sealed class FigureTables(Catalogue catalogue)
{
    public const string Asked = "asked";
    public const string Suits = "suits";
    public const string Unavailable = "unavailable";
    public const string CentreShut = "centre_shut";
    public const string Stops = "stops";
    public const string Referrals = "referrals";

    /// <summary>Stands for a region that she did not name.</summary>
    public const string NoRegion = "none";

    private readonly ImmutableArray<string> _measures = [.. catalogue.Measures.Select(measure => measure.Id)];
    private readonly ImmutableArray<string> _regions = [.. catalogue.Regions.Select(region => region.Id), NoRegion];

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<FigureTable> All =>
    [
        new(Asked, _measures, _regions),
        // A part of what was asked for: with exact totals the two could be compared cell by cell.
        new(Unavailable, _measures, _regions) { HasTotals = false },
        new(Suits, _measures, ["likely", "ask"]),
        new(CentreShut, _regions, ["full", "closed", "none"]) { Has = (region, why) => why == "none" != HasCentre(region) },
        new(Stops, [.. ConversationFigures.Places], ["left", "silent"]),
        new(Referrals, ["taken_on", "declined", "withdrawn", "unopened", "lapsed"], ["same_day", "next_working_day", "later", "never"])
        {
            Has = (outcome, look) => outcome == "withdrawn" || outcome == "unopened" == (look == "never"),
        },
    ];

    private bool HasCentre(string region) => catalogue.Centres.Any(centre => region == NoRegion || centre.Region == region);
}
