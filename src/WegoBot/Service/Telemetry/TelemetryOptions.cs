namespace WegoBot.Service;

/// <summary>Whether counts and durations are exported, and how: settings in the section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary><c>None</c>, <c>Otlp</c> or <c>Prometheus</c>.</summary>
    public string Exporter { get; set; } = nameof(TelemetryExporter.None);

    /// <summary>Where Prometheus reads <c>/metrics</c>: an address of its own, which only this machine reaches unless it is set otherwise.</summary>
    public string Url { get; set; } = "http://127.0.0.1:9464";

    /// <summary>Where OTLP sends them.</summary>
    public string OtlpEndpoint { get; set; } = "http://127.0.0.1:4317";

    /// <summary>Null for one that is not known.</summary>
    internal TelemetryExporter? Kind =>
        Enum.GetValues<TelemetryExporter>().Select(kind => (TelemetryExporter?)kind).FirstOrDefault(kind => string.Equals(kind.ToString(), Exporter, StringComparison.OrdinalIgnoreCase));

    /// <summary>The port of <see cref="Url"/>.</summary>
    internal int Port => new Uri(Url).Port;

    internal bool HasUrl() => ServiceOptions.IsAddress(Url);

    internal bool HasOtlpEndpoint() => ServiceOptions.IsAddress(OtlpEndpoint);
}

/// <summary>Who reads the metrics. The names are settings.</summary>
internal enum TelemetryExporter
{
    None,

    /// <summary>They are sent to a collector.</summary>
    Otlp,

    /// <summary>They are read from <c>/metrics</c>.</summary>
    Prometheus,
}
