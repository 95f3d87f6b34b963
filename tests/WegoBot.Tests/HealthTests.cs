using System.Net;

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

    [Fact, Trait("Engine", "Sqlite")] // it takes the file away
    public async Task A_service_whose_database_is_gone_is_alive_and_not_ready()
    {
        await using var app = new WegoBotApp();
        var client = app.CreateClient();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Move(Path.Combine(app.Folder, "kept"), Path.Combine(app.Folder, "elsewhere"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode);
        Assert.Equal("alive", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }
}
