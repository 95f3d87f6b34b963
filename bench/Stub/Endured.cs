namespace WegoBot.Bench.Stub;

/// <summary>What persons and the group saw while something befell the bot.</summary>
internal sealed record Endured
{
    /// <summary>Answers before it.</summary>
    public required long Before { get; init; }

    public required long During { get; init; }

    public required long After { get; init; }

    /// <summary>Seconds that it lasted.</summary>
    public required double Lasted { get; init; }

    /// <summary>Seconds from its end to the next answer; null when there was none.</summary>
    public required double? Recovered { get; init; }

    /// <summary>The most seconds from a press to its answer, of all answers since it began.</summary>
    public required double LongestWait { get; init; }

    /// <summary>Who was greeted anew on her way, and began again.</summary>
    public required long Greeted { get; init; }

    /// <summary>Messages that the group got.</summary>
    public required long Notices { get; init; }

    /// <summary>Seconds that each stop took, in their order.</summary>
    public required IReadOnlyList<double> Stops { get; init; }
}
