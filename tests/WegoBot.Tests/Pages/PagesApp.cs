using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Storage;

namespace WegoBot.Tests.Pages;

/// <summary>The real service with a database of its own, asked over HTTP without a browser.</summary>
public sealed class PagesApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;

    public string DatabasePath => Path.Combine(_folder, "wegobot.db");

    public async Task<int> Conversations()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        return await db.Conversations.CountAsync();
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
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("ConnectionStrings:WegoBot", $"Data Source={DatabasePath}")
        .UseSetting("Privacy:KeyPath", Path.Combine(_folder, "wegobot.key"))
        .UseSetting("WebChat:LeaveTo", "https://neutral.example/");
}
