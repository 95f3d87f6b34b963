namespace WegoBot.Bench.Stub;

/// <summary>What one run showed: a line of the file that the table is made from.</summary>
internal sealed record Result
{
    public required string Name { get; init; }

    public required int Persons { get; init; }

    public double UpdatesASecond { get; init; }

    /// <summary>Milliseconds from the delivery of an update to the first visible message.</summary>
    public double P50 { get; init; }

    public double P99 { get; init; }

    /// <summary>The same from the press, with the time that the update waited for a poll.</summary>
    public double P50FromPress { get; init; }

    public double P99FromPress { get; init; }

    /// <summary>Seconds of the bot's processor time for 1000 updates.</summary>
    public double CpuPer1000 { get; init; }

    /// <summary>The same of the database's server; null where there is none.</summary>
    public double? ServerCpuPer1000 { get; init; }

    public double PeakMegabytes { get; init; }

    /// <summary>Seconds from the start to the first getUpdates, or until all replicas can be reached.</summary>
    public double FirstPoll { get; init; }

    /// <summary>The stub's own part of one core while it was measured.</summary>
    public double StubShare { get; init; }

    /// <summary>Seconds to the end after SIGTERM.</summary>
    public double Ends { get; init; }

    public long Answered { get; init; }

    public long Sent { get; init; }

    public long Confirmed { get; init; }

    public long Redelivered { get; init; }

    public long Repeated { get; init; }

    public long Tidied { get; init; }

    public long Wrong { get; init; }

    public string? FirstWrong { get; init; }

    public long Errors { get; init; }

    /// <summary>Persons who had waited more than five seconds at the end.</summary>
    public int Stuck { get; init; }

    public int Kills { get; init; }

    /// <summary>How often the database's server was to stop.</summary>
    public int Restarts { get; init; }

    /// <summary>Replicas that had begun and ended though nobody killed them.</summary>
    public int Fallen { get; init; }

    /// <summary>Starts that gave up, as they do while the database cannot be reached.</summary>
    public int GivenUp { get; init; }

    /// <summary>Seconds from a press to its answer, at most.</summary>
    public double LongestWait { get; init; }

    /// <summary>Null where nothing befell the bot.</summary>
    public Endured? Endured { get; init; }
}
