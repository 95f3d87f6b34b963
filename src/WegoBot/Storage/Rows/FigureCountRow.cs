namespace WegoBot.Storage;

/// <summary>Counts of a quarter that is not published yet. There are several rows for a quarter, and together they are its counts.</summary>
public sealed class FigureCountRow
{
    /// <summary>Random, so that the order of the rows says nothing.</summary>
    public required Guid Id { get; init; }

    /// <summary>The quarter's first day.</summary>
    public required DateOnly Quarter { get; init; }

    /// <summary>How often what was counted, encrypted.</summary>
    public required byte[] Counts { get; set; }
}
