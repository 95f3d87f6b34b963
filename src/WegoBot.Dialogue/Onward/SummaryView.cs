namespace WegoBot.Dialogue;

/// <summary>A summary for an institution as she may see it.</summary>
/// <param name="Number">Its place in the case, from 1.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Kind">What kind of institution is asked.</param>
/// <param name="Institution">The institution's id; null where only the kind is named.</param>
/// <param name="ChangedOn">The day of its status.</param>
public sealed record SummaryView(int Number, SummaryStatus Status, InstitutionKind Kind, string? Institution, DateOnly ChangedOn)
{
    /// <summary>What would go, or has gone; null when it is deleted, and when it is not what she saw.</summary>
    public OnwardSummary? Summary { get; init; }

    /// <summary>The day on which the institution got it; null until then.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>The id of the prepared outcome; null until the institution has answered.</summary>
    public string? Outcome { get; init; }

    /// <summary>What the institution wrote in its own words, without personal data; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>She has not seen this status yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>She is asked.</summary>
    public bool IsOpen => Status == SummaryStatus.Asked && Summary is not null;

    /// <summary>She said yes, and can still take it back.</summary>
    public bool CanBeTakenBack => Status == SummaryStatus.Agreed;

    /// <summary>The institution has it, so it cannot be called back.</summary>
    public bool IsOut => Status == SummaryStatus.SentOn || PreparedOutcome.Statuses.Contains(Status);
}

/// <summary>What she decided about a summary.</summary>
/// <param name="Number">The summary's place in the case.</param>
/// <param name="Kind">Her decision.</param>
/// <param name="Digest">The digest of the text that stood on her screen.</param>
public sealed record SummaryDecision(int Number, SummaryDecisionKind Kind, string Digest);

public enum SummaryDecisionKind
{
    Allow,
    Refuse,
    TakeBack,
}
