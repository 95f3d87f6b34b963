using System.Diagnostics.Metrics;
using WegoBot.Conversations;

namespace WegoBot.Growth;

/// <summary>Sums how long commits spend on each of their phases.</summary>
internal sealed class CommitTimings : IDisposable
{
    private static readonly string[] Phases = ["begin", "read", "turns", "write", "commit"];

    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, double> _seconds = Phases.ToDictionary(phase => phase, _ => 0.0);
    private int _turns;
    private int _commits;

    public CommitTimings()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is CommitMetrics.Turns or CommitMetrics.Parts)
                listener.EnableMeasurementEvents(instrument);
        };
        // One loop commits, so these callbacks never run concurrently.
        _listener.SetMeasurementEventCallback<int>((_, turns, _, _) => (_turns, _commits) = (_turns + turns, _commits + 1));
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => _seconds[(string)tags[0].Value!] += seconds);
        _listener.Start();
    }

    /// <summary>Turns per commit, and microseconds of each phase per turn.</summary>
    public string Columns => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{_turns / (double)_commits:F0}|{string.Join('|', Phases.Select(phase => (_seconds[phase] / _turns * 1e6).ToString("F1", System.Globalization.CultureInfo.InvariantCulture)))}");

    public void Dispose() => _listener.Dispose();
}
