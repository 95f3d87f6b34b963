using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Tests.Channels.Viber;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Limits;

/// <summary>Before her first act nothing of her is stored: opening costs nothing on the disk, however often.</summary>
public sealed class NothingStoredTests
{
    private const int Openings = 100;

    [Fact]
    public async Task Opening_the_page_stores_no_row_and_no_byte()
    {
        await using var app = new WegoBotApp
        {
            Settings = new Dictionary<string, string> { ["Limits:Factor"] = "1000" },
            // It truncates the log of SQLite once after the start, whenever it comes to it.
            With = services => services.Remove(services.Single(one => one.ImplementationType == typeof(RetentionWorker))),
        };
        await app.Browser().GetStringAsync("/");
        var (rows, bytes) = (await Rows(app), Bytes(app));
        for (var number = 0; number < Openings; number++)
            Assert.Contains("Да, може", await app.Browser("bg").GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal((rows, bytes), (await Rows(app), Bytes(app)));
        await app.Person("A").Presses(Trigger.Safe);
        Assert.Equal(rows + 1, await Rows(app));
    }

    [Fact]
    public async Task Opening_the_chat_in_Viber_stores_no_row()
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber);
        var rows = await Rows(app.Service);
        for (var number = 0; number < Openings; number++)
            Assert.Equal(200, (await app.Tells($$"""{"event":"conversation_started","timestamp":1700000000000,"message_token":{{number + 1}},"type":"open","user":{"id":"person-{{number}}==","name":"C","language":"bg"},"subscribed":false}""")).Status);
        Assert.Equal(rows, await Rows(app.Service));
    }

    /// <summary>The rows of all tables.</summary>
    private static async Task<long> Rows(WegoBotApp app)
    {
        await using var db = app.NewDb();
        var rows = 0L;
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct())
        {
            // The names come from the model.
            var count = $"SELECT count(*) AS \"Value\" FROM \"{table}\"";
            rows += await db.Database.SqlQueryRaw<long>(count).SingleAsync();
        }

        return rows;
    }

    /// <summary>PostgreSQL writes its log also when nothing is stored.</summary>
    private static long Bytes(WegoBotApp app) => app.OnPostgres ? 0 : app.DatabaseFiles().Where(File.Exists).Sum(file => new FileInfo(file).Length);
}
