using System.Diagnostics.Metrics;
using WegoBot.Conversations;

namespace WegoBot.Growth;

/// <summary>What the commits of some time spent on each of their parts.</summary>
internal sealed class Parts : IDisposable
{
    private static readonly string[] InOrder = ["begin", "read", "turns", "write", "commit"];

    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, double> _seconds = InOrder.ToDictionary(part => part, _ => 0.0);
    private int _turns;
    private int _commits;

    public Parts()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CommitMetrics.Meter)
                listener.EnableMeasurementEvents(instrument);
        };
        // One loop commits, so that one call comes after the other.
        _listener.SetMeasurementEventCallback<int>((_, turns, _, _) => (_turns, _commits) = (_turns + turns, _commits + 1));
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => _seconds[(string)tags[0].Value!] += seconds);
        _listener.Start();
    }

    /// <summary>Turns in a commit, and microseconds of each part for one turn.</summary>
    public string Columns => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{_turns / (double)_commits:F0}|{string.Join('|', InOrder.Select(part => (_seconds[part] / _turns * 1e6).ToString("F1", System.Globalization.CultureInfo.InvariantCulture)))}");

    public void Dispose() => _listener.Dispose();
}
