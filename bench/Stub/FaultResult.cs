namespace WegoBot.Bench.Stub;

/// <summary>How the bot answered before, during and after an injected fault.</summary>
internal sealed record FaultResult
{
    /// <summary>Answers before the fault.</summary>
    public required long Before { get; init; }

    public required long During { get; init; }

    public required long After { get; init; }

    /// <summary>How long the fault lasted, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Seconds from its end to the next answer; null when there was none.</summary>
    public required double? Recovered { get; init; }

    /// <summary>Seconds from each SIGTERM to the exit, in order.</summary>
    public required IReadOnlyList<double> Stops { get; init; }
}
