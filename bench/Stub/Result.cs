using System.Text.Json.Serialization;

namespace WegoBot.Bench.Stub;

/// <summary>The outcome of one run: a line of the file that the tables are made from.</summary>
internal sealed record Result : Counters
{
    [JsonConstructor]
    public Result()
    {
    }

    public Result(Counters counters)
        : base(counters)
    {
    }

    public required string Name { get; init; }

    public required int Persons { get; init; }

    public double UpdatesASecond { get; init; }

    /// <summary>Milliseconds from the delivery of an update to the first visible message.</summary>
    public double P50 { get; init; }

    public double P99 { get; init; }

    /// <summary>The same from the press, which includes the time that the update waited for a poll.</summary>
    public double P50FromPress { get; init; }

    public double P99FromPress { get; init; }

    /// <summary>Seconds of the bot's processor time for 1000 updates.</summary>
    public double CpuPer1000 { get; init; }

    /// <summary>The same for the database server; null without one.</summary>
    public double? ServerCpuPer1000 { get; init; }

    public double PeakMegabytes { get; init; }

    /// <summary>Seconds from the start to the first getUpdates, or until all replicas accept connections.</summary>
    public double FirstPoll { get; init; }

    /// <summary>The stub's own share of one core during the measurement.</summary>
    public double StubShare { get; init; }

    /// <summary>Seconds from SIGTERM to the exit.</summary>
    public double Ends { get; init; }

    /// <summary>Persons who had waited more than five seconds at the end of a measurement, or were still waiting after everybody had time to arrive.</summary>
    public int Stuck { get; init; }

    public int Kills { get; init; }

    /// <summary>How often the database server was to be restarted.</summary>
    public int Restarts { get; init; }

    /// <summary>Replicas that were ready and exited although nobody killed them.</summary>
    public int Fallen { get; init; }

    /// <summary>Starts that gave up, as they do while the database cannot be reached.</summary>
    public int GivenUp { get; init; }

    /// <summary>Seconds from a press to its answer, at most.</summary>
    public double LongestWait { get; init; }

    /// <summary>Null without an injected fault.</summary>
    public FaultResult? Fault { get; init; }
}
