using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WegoBot.Conversations;

/// <summary>Metrics of commits: the duration of each part, and the number of turns. They cost nothing while nobody listens.</summary>
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
    private static readonly Histogram<double> Took = Instruments.CreateHistogram<double>(Parts, "s");

    internal static Watch Begin(int turns)
    {
        Taken.Add(turns);
        return new Watch(Took.Enabled ? Stopwatch.GetTimestamp() : null);
    }

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
