using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace WegoBot.Tests.Storage;

/// <summary>How long a connection waits for another one's lock: two seconds, and a quarter of one while the service stops.</summary>
public sealed class LockWaitTests
{
    [Theory]
    [InlineData(false, "PRAGMA busy_timeout", "2000", "250")]
    [InlineData(true, "SHOW lock_timeout", "2s", "250ms")]
    public async Task It_is_short_while_the_service_stops(bool isPostgres, string question, string usually, string atTheEnd)
    {
        string? said = null;
        WegoBotApp app = null!;
        app = new WegoBotApp
        {
            OnPostgres = isPostgres,
            With = services => services.AddSingleton<IHostedService>(_ => new AtTheEnd(async () => said = await Asked(app, question))),
        };
        await using (app)
            Assert.Equal(usually, await Asked(app, question));
        Assert.Equal(atTheEnd, said);
    }

    private static async Task<string?> Asked(WegoBotApp app, string question)
    {
        await using var db = app.NewDb();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private sealed class AtTheEnd(Func<Task> does) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => does();
    }
}
