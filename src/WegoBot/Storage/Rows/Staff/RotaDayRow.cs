namespace WegoBot.Storage;

/// <summary>A single day on which a centre does otherwise than on every such day.</summary>
public sealed class RotaDayRow
{
    /// <summary>The centre's id in the catalogue.</summary>
    public required string Centre { get; init; }

    /// <summary>The day in Bulgaria.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether the rota holds on this day although it is a holiday; otherwise nobody is on duty.</summary>
    public required bool IsWorking { get; set; }
}
