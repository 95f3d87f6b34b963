using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Tests.Pages;

/// <summary>The real service with a database of its own, asked over HTTP without a browser.</summary>
public sealed class PagesApp : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("pages-").FullName;

    public string DatabasePath => Path.Combine(folder, "wegobot.db");

    /// <summary>Somebody's browser: it keeps cookies and follows nothing by itself.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false });

    public async Task<int> Conversations()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        return await db.Conversations.CountAsync();
    }

    /// <summary>A browser that is signed in for a centre.</summary>
    public async Task<HttpClient> StaffOf(string centre)
    {
        var staff = Browser();
        var key = await Services.GetRequiredService<Invitations>().Make(centre, CancellationToken.None);
        var entered = await staff.PostAsync("/staff/enter", Forms.Of(("key", key)));
        Assert.Equal(303, (int)entered.StatusCode);
        return staff;
    }

    public SqliteConnection OpenDatabase()
    {
        var connection = new SqliteConnection($"Data Source={DatabasePath}");
        connection.Open();
        return connection;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("ConnectionStrings:WegoBot", $"Data Source={DatabasePath}")
        .UseSetting("Privacy:KeyPath", Path.Combine(folder, "wegobot.key"))
        .UseSetting("WebChat:LeaveTo", "https://neutral.example/");
}
