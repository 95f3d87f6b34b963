using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WegoBot.Conversations;

/// <summary>Counts turns, failed turns, retries and queued batches, and measures the parts of a commit. It costs nothing while nobody listens.</summary>
public static class CommitMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Meter = "WegoBot.Commits";

    /// <summary>Counts turns.</summary>
    public const string Turns = "wegobot.commit.turns";

    /// <summary>The duration of each part of a commit in seconds; the tag names the part.</summary>
    public const string Parts = "wegobot.commit.part";

    private static readonly Meter Instruments = new(Meter);
    private static readonly Counter<int> Taken = Instruments.CreateCounter<int>(Turns, "{turn}");
    private static readonly Counter<int> Failed = Instruments.CreateCounter<int>("wegobot.commit.turns_failed", "{turn}");
    private static readonly Counter<int> Retried = Instruments.CreateCounter<int>("wegobot.commit.retries", "{retry}");
    private static readonly UpDownCounter<int> Queued = Instruments.CreateUpDownCounter<int>("wegobot.commit.queue", "{batch}");
    private static readonly Histogram<double> Took = Instruments.CreateHistogram<double>(Parts, "s");

    internal static Watch Begin(int turns)
    {
        Taken.Add(turns);
        return new Watch(Took.Enabled ? Stopwatch.GetTimestamp() : null);
    }

    /// <summary>A turn failed alone and was given up.</summary>
    internal static void Fail() => Failed.Add(1);

    /// <summary>A commit is tried again, after another replica was faster or while the database is unavailable.</summary>
    internal static void Retry() => Retried.Add(1);

    /// <summary>So many more batches wait for a commit, or fewer.</summary>
    internal static void Queue(int change) => Queued.Add(change);

    /// <summary>Records one part after the other.</summary>
    internal struct Watch(long? since)
    {
        private long? _since = since;

        public void Ends(string part)
        {
            if (_since is not { } begun)
                return;
            _since = Stopwatch.GetTimestamp();
            Took.Record(Stopwatch.GetElapsedTime(begun, _since.Value).TotalSeconds, new KeyValuePair<string, object?>("part", part));
        }
    }
}
