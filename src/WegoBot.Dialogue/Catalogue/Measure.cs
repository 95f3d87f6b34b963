namespace WegoBot.Dialogue;

/// <summary>A support measure: a proposal or a practice, never an entitlement.</summary>
/// <remarks>Its sentences stand in <c>localization/</c> under <c>measure.{id}.…</c>.</remarks>
public sealed record Measure
{
    public required string Id { get; init; }

    /// <summary>The law that its route rests on, as a person would look it up; null for none.</summary>
    public Localised? Reference { get; init; }

    /// <summary>True makes it likely; not sure makes it something to ask about.</summary>
    public required Criterion Likely { get; init; }

    /// <summary>When it is not likely: true or not sure still makes it something to ask about. Null for never.</summary>
    public Criterion? Ask { get; init; }

    /// <summary>The question to be answered with yes before its papers are named.</summary>
    public required string PapersQuestion { get; init; }

    /// <summary>A phone line that knows about it; null for none.</summary>
    public PhoneLine? Line { get; init; }

    /// <summary>Its status by region id; a region that is missing has <see cref="MeasureStatus.Proposed"/>.</summary>
    public required IReadOnlyDictionary<string, RegionStatus> Statuses { get; init; }

    public required Source Source { get; init; }

    /// <summary>The questions that its criteria name.</summary>
    public IEnumerable<string> Questions =>
        Likely.Questions.Concat(Ask?.Questions ?? []).Distinct();
}

/// <summary>The status of a measure in a region.</summary>
/// <param name="Status">What it rests on there.</param>
/// <param name="First">A pilot's first day; null for anything else.</param>
/// <param name="Last">A pilot's last day; null for anything else.</param>
/// <param name="Source">Where that is known from.</param>
public sealed record RegionStatus(MeasureStatus Status, DateOnly? First, DateOnly? Last, Source Source);

/// <summary>What a measure rests on in a region.</summary>
public enum MeasureStatus
{
    Proposed,
    Law,
    Ordinance,

    /// <summary>At the employer's discretion.</summary>
    Employer,

    /// <summary>The practice of a partner or of a project.</summary>
    Partner,

    /// <summary>Tested there between two days, and shown only while that runs.</summary>
    Pilot,
}
