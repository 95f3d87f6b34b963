using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace WegoBot.Tests;

/// <summary>What a supervisor is told.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("/healthz", "alive")]
    [InlineData("/readyz", "ready")]
    public async Task A_running_service_says_so(string path, string answer)
    {
        await using var app = new WegoBotApp();
        Assert.Equal(answer, await app.CreateClient().GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task A_probe_only_reads(string path)
    {
        await using var app = new WegoBotApp();
        using var nothing = new StringContent("");
        var answer = await app.CreateClient().PostAsync(new Uri(path, UriKind.Relative), nothing);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
    }

    [Fact, Trait("Engine", "Sqlite")] // it takes the file away
    public async Task A_service_whose_database_is_gone_is_alive_and_not_ready()
    {
        await using var app = new WegoBotApp();
        var client = app.CreateClient();
        Directory.Move(Path.Combine(app.Folder, "kept"), Path.Combine(app.Folder, "elsewhere"));
        await Eventually.Holds(async () =>
        {
            // A connection that was open before still sees the file.
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            return (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode == HttpStatusCode.ServiceUnavailable;
        });
        Assert.Equal("alive", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    [Fact]
    public async Task A_service_whose_database_hangs_says_soon_that_it_is_not_ready()
    {
        var still = new BlockedDatabase();
        await using var app = new WegoBotApp { With = services => services.AddSingleton<IInterceptor>(still) };
        var client = app.CreateClient();
        still.Begin();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode);
        Assert.Equal("alive", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        still.GoOn();
    }
}
