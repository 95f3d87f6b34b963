using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads a measure with its criteria and its status by region. A pilot without its two days is a finding.</summary>
internal static class MeasureEntry
{
    public static Measure Read(Entry entry)
    {
        entry.HasOnly(["id", "reference", "likely", "ask", "papers_if", "facts", "line", "listed_when_not_by_rule", "is", "status", .. FactEntry.SourceKeys]);
        return new Measure
        {
            Id = entry["id"].Text(),
            Reference = FactEntry.ReadLocalisedOrNull(entry["reference"]),
            Likely = CriterionEntry.Read(entry["likely"]),
            Ask = entry["ask"].IsEmpty ? null : CriterionEntry.Read(entry["ask"]),
            PapersQuestion = entry["papers_if"].Text(),
            Line = entry["line"].IsEmpty ? null : CatalogueFile.ReadLine(entry["line"]),
            Facts = TopicEntry.Ids(entry["facts"]),
            ListedWhenNotByRule = entry["listed_when_not_by_rule"].YesNo(otherwise: true),
            Status = ReadOwnStatus(entry["is"]),
            Statuses = entry["status"].Fields().ToDictionary(field => field.Name, field => ReadStatus(field.Value)),
            Source = FactEntry.ReadSource(entry),
        };
    }

    private static MeasureStatus ReadOwnStatus(Entry entry)
    {
        var status = entry.IsEmpty ? MeasureStatus.Proposed : entry.OneOf<MeasureStatus>();
        if (status == MeasureStatus.Pilot)
            entry.Add("a pilot has two days and stands under a region");
        return status;
    }

    private static RegionStatus ReadStatus(Entry entry)
    {
        entry.HasOnly(["is", "first", "last", .. FactEntry.SourceKeys]);
        var status = entry["is"].OneOf<MeasureStatus>();
        var isPilot = status == MeasureStatus.Pilot;
        if (!isPilot && !(entry["first"].IsEmpty && entry["last"].IsEmpty))
            entry.Add("only a pilot has a first and a last day");
        DateOnly? first = isPilot ? entry["first"].Day() : null;
        DateOnly? last = isPilot ? entry["last"].Day() : null;
        if (last < first)
            entry["last"].Add("is before the first day");
        return new RegionStatus(status, first, last, FactEntry.ReadSource(entry));
    }
}
