using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WegoBot.Limits;

namespace WegoBot.Tests.Limits;

/// <summary>Large headers and bodies, slow clients and many connections, over real connections. Times are set short, and no test says how long anything takes.</summary>
[Trait("Engine", "Sqlite")] // nothing here reaches the database
public sealed class ConnectionLimitsTests : IAsyncLifetime, IAsyncDisposable
{
    private const int Connections = 5;

    private WegoBotApp _app = null!;

    public Task InitializeAsync()
    {
        _app = new WegoBotApp
        {
            With = services => services.PostConfigure<KestrelServerOptions>(kestrel =>
            {
                kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1);
                kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(1);
                kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1000, TimeSpan.FromSeconds(1.1));
                kestrel.Limits.MaxConcurrentConnections = Connections;
            }),
        };
        _app.UseKestrel(0);
        _app.StartServer();
        return Task.CompletedTask;
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_service_sets_every_limit_itself()
    {
        await using var app = new WegoBotApp();
        var limits = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal((16_384L, 64, 16_384, 4_096), (limits.MaxRequestBodySize!.Value, limits.MaxRequestHeaderCount, limits.MaxRequestHeadersTotalSize, limits.MaxRequestLineSize));
        Assert.Equal((2_000L, 0L), (limits.MaxConcurrentConnections!.Value, limits.MaxConcurrentUpgradedConnections!.Value));
        Assert.Equal((10, 130), (limits.RequestHeadersTimeout.TotalSeconds, limits.KeepAliveTimeout.TotalSeconds));
        Assert.Equal((240, 240), (limits.MinRequestBodyDataRate!.BytesPerSecond, limits.MinResponseDataRate!.BytesPerSecond));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_its_status()
    {
        Assert.Equal(200, await Status("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        Assert.Equal(414, await Status($"GET /{new string('a', ConnectionLimits.LongestRequestLine)} HTTP/1.1\r\nHost: x\r\n\r\n"));
        Assert.Equal(431, await Status($"GET / HTTP/1.1\r\nHost: x\r\n{string.Concat(Enumerable.Range(0, ConnectionLimits.MostHeaders).Select(number => $"A{number}: b\r\n"))}\r\n"));
        Assert.Equal(431, await Status($"GET / HTTP/1.1\r\nHost: x\r\nA: {new string('b', ConnectionLimits.LargestHeaders)}\r\n\r\n"));
        foreach (var path in new[] { "/", "/staff/sign-in", "/leave" })
        {
            var length = (ConnectionLimits.LargestBody + 1).ToString(CultureInfo.InvariantCulture);
            Assert.InRange(await Status($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"), path == "/leave" ? 303 : 413, 413);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/staff/sign-in")]
    public async Task A_chunk_longer_than_any_number_is_a_request_that_nobody_can_read(string path) =>
        Assert.Equal(400, await Status($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx"));

    [Fact]
    public async Task Headers_and_bodies_that_trickle_and_connections_that_idle_are_ended()
    {
        Assert.Equal(408, await Status("GET / HTTP/1.1\r\nHost: x\r\nA: "));
        // With the page that says so.
        Assert.Equal(400, await Status("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\nbutton=l"));
        Assert.Equal("", await Answer(""));
    }

    [Fact]
    public async Task Beyond_the_most_connections_a_new_one_is_closed_and_an_old_one_that_ends_makes_room()
    {
        var open = new List<TcpClient>();
        for (var number = 0; number < Connections; number++)
            open.Add(await Connected("GET / HTTP/1.1\r\nHost: x\r\nA: "));
        Assert.Equal("", await Answer("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        open.ForEach(client => client.Dispose());
        await Eventually.Holds(async () => await Status("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") == 200);
    }

    /// <summary>The status of what comes back; 0 when the connection is closed without an answer.</summary>
    private async Task<int> Status(string request) => await Answer(request) is { Length: > 12 } answer ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;

    /// <summary>All that comes back until the service closes the connection.</summary>
    private async Task<string> Answer(string request)
    {
        using var client = await Connected(request);
        var answer = new MemoryStream();
        try
        {
            await client.GetStream().CopyToAsync(answer);
        }
        catch (IOException)
        {
            // It was reset, after what it had answered.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    private async Task<TcpClient> Connected(string request)
    {
        var client = new TcpClient();
        var address = _app.ClientOptions.BaseAddress;
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        return client;
    }
}
