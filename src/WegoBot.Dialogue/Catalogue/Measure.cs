namespace WegoBot.Dialogue;

/// <summary>A support measure: a proposal or a practice, never an entitlement.</summary>
/// <remarks>Its sentences are in <c>localization/</c> under <c>measure.{id}.…</c>.</remarks>
public sealed record Measure
{
    public required string Id { get; init; }

    /// <summary>The law that its route is based on, written so that a person can look it up; null for none.</summary>
    public Localised? Reference { get; init; }

    /// <summary>The measure is likely when this is true, and worth asking about when this is unknown.</summary>
    public required Criterion Likely { get; init; }

    /// <summary>When the measure is not likely, it is still worth asking about if this is true or unknown. Null for never.</summary>
    public Criterion? Ask { get; init; }

    /// <summary>The question that she must answer with yes before the papers are named.</summary>
    public required string PapersQuestion { get; init; }

    /// <summary>A phone line that knows about it; null for none.</summary>
    public PhoneLine? Line { get; init; }

    /// <summary>The ids of the facts that it tells.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whether it stands among the results of all measures even when it is not for her by rule.</summary>
    public bool ListedWhenNotByRule { get; init; } = true;

    /// <summary>Its status in every region that <see cref="Statuses"/> does not name.</summary>
    public MeasureStatus Status { get; init; } = MeasureStatus.Proposed;

    /// <summary>Its status by region id, where it differs.</summary>
    public required IReadOnlyDictionary<string, RegionStatus> Statuses { get; init; }

    public required Source Source { get; init; }

    /// <summary>The questions that its criteria name.</summary>
    public IEnumerable<string> Questions =>
        Likely.Questions.Concat(Ask?.Questions ?? []).Distinct();
}

/// <summary>The status of a measure in a region.</summary>
/// <param name="Status">The basis of the measure there.</param>
/// <param name="First">A pilot's first day; null for anything else.</param>
/// <param name="Last">A pilot's last day; null for anything else.</param>
/// <param name="Source">The source of the status.</param>
public sealed record RegionStatus(MeasureStatus Status, DateOnly? First, DateOnly? Last, Source Source);

/// <summary>The basis of a measure in a region.</summary>
public enum MeasureStatus
{
    Proposed,
    Law,
    Ordinance,

    /// <summary>At the employer's discretion.</summary>
    Employer,

    /// <summary>The practice of a partner or of a project.</summary>
    Partner,

    /// <summary>A test between two days. It is shown only while it runs.</summary>
    Pilot,
}
