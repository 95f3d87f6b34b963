using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace WegoBot.Service;

/// <summary>Exports the service's own counts and durations when the settings ask for it. Traces, logs and the instruments of libraries are never exported.</summary>
public static class TelemetrySetup
{
    private const string NoExporter = "Telemetry:Exporter is neither None, Otlp nor Prometheus.";
    private const string NoUrl = "Telemetry:Url is not an address where the service can listen: it is http or https, a host and a port, for instance http://127.0.0.1:9464.";
    private const string NoEndpoint = "Telemetry:OtlpEndpoint is not a collector's address: it is http or https, a host and a port, for instance http://127.0.0.1:4317.";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section)
            .Validate(options => options.Kind is not null, NoExporter)
            .Validate(options => options.Kind != TelemetryExporter.Prometheus || options.HasUrl(), NoUrl)
            .Validate(options => options.Kind != TelemetryExporter.Otlp || options.HasOtlpEndpoint(), NoEndpoint)
            .ValidateOnStart();
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        switch (options.Kind)
        {
            case TelemetryExporter.Otlp when options.HasOtlpEndpoint():
                AddMeters(builder.Services, metrics => metrics.AddOtlpExporter(otlp => otlp.Endpoint = new Uri(options.OtlpEndpoint)));
                break;
            case TelemetryExporter.Prometheus when options.HasUrl():
                AddMeters(builder.Services, metrics => metrics.AddPrometheusExporter());
                // A listener of its own, so that a proxy in front of the service does not reach the metrics.
                builder.WebHost.UseUrls($"{builder.Configuration["Urls"]};{options.Url}");
                break;
        }
    }

    /// <summary>Must come first: the address of the metrics answers nothing else, and no other address answers with metrics.</summary>
    /// <remarks>The port is the connection's own. The Host header is not used, because a caller can write anything there.</remarks>
    public static void UseTelemetry(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = app.Services.GetRequiredService<IOptions<TelemetryOptions>>();
        if (app.Services.GetService<MeterProvider>() is null || options.Value.MetricsPort is not { } port)
            return;
        app.MapWhen(http => http.Connection.LocalPort == port, metrics =>
        {
            metrics.UseOpenTelemetryPrometheusScrapingEndpoint();
            metrics.Run(http =>
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
    }

    // AddService also adds a random id for each start, which tells replicas apart.
    private static void AddMeters(IServiceCollection services, Action<MeterProviderBuilder> export) =>
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(nameof(WegoBot))).WithMetrics(metrics => export(metrics.AddMeter($"{nameof(WegoBot)}.*")));
}
