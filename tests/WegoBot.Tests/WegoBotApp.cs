using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Tests;

/// <summary>The real service on a real database in a folder of its own, with a clock that the test moves.</summary>
public sealed class WegoBotApp : WebApplicationFactory<Program>
{
    private readonly bool _ownsFolder;

    public WegoBotApp(string? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("wegobot").FullName;
    }

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "kept", "wegobot.db");

    public string KeyPath => Path.Combine(Folder, "kept", "wegobot.key");

    public FakeClock Clock { get; init; } = new();

    public FakeChance Chance { get; } = new();

    /// <summary>More services, or others in place of the real ones.</summary>
    public Action<IServiceCollection>? With { get; init; }

    public CommitCount Commits { get; } = new();

    public WrittenLog Log { get; } = new();

    public ConversationService Conversations => Services.GetRequiredService<ConversationService>();

    public CentreDesk Desk => Services.GetRequiredService<CentreDesk>();

    public StaffInbox StaffInbox => Services.GetRequiredService<StaffInbox>();

    public Person Person(string account, ChannelKind channel = ChannelKind.WebChat) => new(this, account, channel);

    public ConversationId IdOf(string account, ChannelKind channel = ChannelKind.WebChat) =>
        Services.GetRequiredService<Pseudonyms>().Of(channel, account);

    public WegoBotDb NewDb() => Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();

    public T Worker<T>() where T : IHostedService => Services.GetServices<IHostedService>().OfType<T>().Single();

    /// <summary>What the minutely look for old records does.</summary>
    public Task LetsGo() => Worker<RetentionWorker>().LetGoOfAll(CancellationToken.None);

    /// <summary>Keeps everyone else from writing, as a backup or a slow disk would, until it is disposed.</summary>
    public SqliteConnection Locked()
    {
        _ = Services;
        var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:WegoBot", $"Data Source={DatabasePath}");
        builder.UseSetting("Privacy:KeyPath", KeyPath);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<RandomNumberGenerator>(Chance);
            services.AddSingleton<IInterceptor>(Commits);
            services.AddSingleton<ILoggerProvider>(Log);
            With?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
