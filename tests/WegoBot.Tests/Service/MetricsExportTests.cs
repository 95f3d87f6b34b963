using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace WegoBot.Tests.Service;

/// <summary>Who can read the metrics.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class MetricsExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    [Fact]
    public async Task Prometheus_reads_them_at_an_address_of_their_own_where_nothing_else_is()
    {
        var own = $"http://127.0.0.1:{FreePort()}";
        using var service = await RealProcess.Serve(_folder, "Telemetry:Exporter=Prometheus", $"Telemetry:Url={own}");
        // It answers already when it says so.
        await Eventually.Holds(() => service.Output.Split('\n').Count(line => line == $"Prometheus reads the metrics at {own}/metrics.") == 1);
        Assert.Single(service.Output.Split('\n'), line => line == $"WegoBot answers at {service.Address!.GetLeftPart(UriPartial.Authority)} until you press Ctrl+C.");
        using var browser = service.Browser();
        // Recorded by the first look at what is due.
        await Eventually.Holds(async () => (await browser.GetStringAsync($"{own}/metrics")).Contains("wegobot_notifications_pending", StringComparison.Ordinal));
        Assert.Contains("service_name=\"WegoBot\"", await browser.GetStringAsync($"{own}/metrics"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(own))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{own}/staff")).StatusCode);

        // Where people are answered there are none, whatever the caller calls the host.
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/metrics")).StatusCode);
        using var pretending = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        pretending.Headers.Host = new Uri(own).Authority;
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(pretending)).StatusCode);
    }

    [Fact]
    public async Task Without_a_setting_nothing_is_exported()
    {
        using var service = await RealProcess.Serve(_folder);
        using var browser = service.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/metrics")).StatusCode);
    }

    public void Dispose() => TestFolder.Remove(_folder);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
