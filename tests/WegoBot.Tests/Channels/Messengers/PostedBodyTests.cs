using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using WegoBot.Channels.Messengers;

namespace WegoBot.Tests.Channels.Messengers;

/// <summary>What a messenger posts, at the server that the service runs on.</summary>
public sealed class PostedBodyTests : IAsyncLifetime
{
    private const int Most = 100_000;

    private readonly WebApplication _server = NewServer();
    private int _connections;

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task One_connection_brings_many_messages_short_and_long()
    {
        using var messenger = Messenger();
        foreach (var length in (int[])[0, 1, 300, Most, 300])
            Assert.Equal(length.ToString(CultureInfo.InvariantCulture), await Post(messenger, new ByteArrayContent(new byte[length])));

        Assert.Equal(1, _connections);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_read_to_its_end_or_refused()
    {
        using var messenger = Messenger();

        Assert.Equal("5", await Post(messenger, new Unmeasured(5)));
        Assert.Equal("300", await Post(messenger, new Unmeasured(300)));
        Assert.Equal(1, _connections);
        Assert.Equal("too large", await Post(messenger, new Unmeasured(Most + 1)));
    }

    private static WebApplication NewServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(async http => await http.Response.WriteAsync(
            await PostedBody.Read(http, Most) is { } body ? body.Length.ToString(CultureInfo.InvariantCulture) : "too large"));
        return server;
    }

    private HttpClient Messenger() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            _connections++;
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    private async Task<string> Post(HttpClient messenger, HttpContent body)
    {
        using var answer = await messenger.PostAsync(_server.Urls.First(), body);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sent in pieces, by a messenger that does not say how many there are.</summary>
    private sealed class Unmeasured(int length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) =>
            await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('x', length)));

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
