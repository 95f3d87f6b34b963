namespace WegoBot.Storage;

/// <summary>The figures of a quarter as they were published. They are never computed again.</summary>
public sealed class FigureReleaseRow
{
    /// <summary>The quarter's first day.</summary>
    public required DateOnly Quarter { get; init; }

    public required DateOnly PublishedOn { get; init; }

    /// <summary>The published tables, as JSON. Nothing in it can be traced to a person, so it is not encrypted.</summary>
    public required string Content { get; init; }
}
