using Microsoft.Data.Sqlite;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Storage;

/// <summary>What was forgotten leaves the disk, also when somebody is reading.</summary>
public sealed class EraserTests
{
    [Fact]
    public async Task Deleted_bytes_stay_while_a_reader_needs_them_and_go_when_it_has_finished()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        await using (var reader = new SqliteConnection($"Data Source={app.DatabasePath};Pooling=False"))
        {
            reader.Open();
            await using var reading = reader.BeginTransaction(deferred: true);
            await using var command = reader.CreateCommand();
            (command.Transaction, command.CommandText) = (reading, "SELECT count(*) FROM Conversations");
            Assert.Equal(1L, command.ExecuteScalar());
            await app.Person("A").Presses(Trigger.Leave);
            await using var blocked = app.NewDb();
            Assert.False(await blocked.WipeDeleted(CancellationToken.None));
        }

        await using var db = app.NewDb();
        // The service's own workers may be reading for a moment: it is tried again, as the eraser does.
        await Eventually.Holds(async () => await db.WipeDeleted(CancellationToken.None));
        Assert.Equal(0, new FileInfo(app.DatabasePath + "-wal").Length);
    }
}
