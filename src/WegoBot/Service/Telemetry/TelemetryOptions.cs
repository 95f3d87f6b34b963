namespace WegoBot.Service;

/// <summary>Whether and how counts and durations are exported: the settings in the section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary><c>None</c>, <c>Otlp</c> or <c>Prometheus</c>.</summary>
    public string Exporter { get; set; } = nameof(TelemetryExporter.None);

    /// <summary>Where Prometheus reads <c>/metrics</c>: a separate address, which by default only this machine can reach.</summary>
    public string Url { get; set; } = "http://127.0.0.1:9464";

    /// <summary>The collector that OTLP sends them to.</summary>
    public string OtlpEndpoint { get; set; } = "http://127.0.0.1:4317";

    /// <summary>Null when the setting names no known exporter.</summary>
    internal TelemetryExporter? Kind =>
        Enum.GetValues<TelemetryExporter>().Select(kind => (TelemetryExporter?)kind).FirstOrDefault(kind => string.Equals(kind.ToString(), Exporter, StringComparison.OrdinalIgnoreCase));

    /// <summary>The port that answers with metrics, and with nothing else; null when Prometheus does not read them.</summary>
    internal int? MetricsPort => Kind == TelemetryExporter.Prometheus && HasUrl() ? new Uri(Url).Port : null;

    internal bool HasUrl() => ServiceOptions.IsAddress(Url);

    internal bool HasOtlpEndpoint() => ServiceOptions.IsAddress(OtlpEndpoint);
}

/// <summary>Who reads the metrics. The names are the values of the setting.</summary>
internal enum TelemetryExporter
{
    None,

    /// <summary>The service sends them to a collector.</summary>
    Otlp,

    /// <summary>Prometheus reads them from <c>/metrics</c>.</summary>
    Prometheus,
}
