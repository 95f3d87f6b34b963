using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Storage;

/// <summary>What was forgotten leaves the disk, also when somebody is reading.</summary>
[LongRunning]
public sealed class SecureDeleteTests
{
    [Fact]
    public async Task Deleted_bytes_stay_while_a_reader_needs_them_and_go_when_it_has_finished()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        await ReadsWhileSheLeaves(app);
        await using var db = app.NewDb();
        // The service's own workers may be reading for a moment: it is tried again, as the eraser does.
        await Eventually.Holds(async () => await db.EraseDeleted(CancellationToken.None));
        Assert.Equal(0, new FileInfo(app.DatabasePath + "-wal").Length);
    }

    [Fact]
    public async Task Deleted_rows_stay_in_a_servers_table_while_a_reader_needs_them_and_go_when_it_has_finished()
    {
        await using var app = new WegoBotApp { OnPostgres = true };
        await ReadsWhileSheLeaves(app);
        await Eventually.Holds(async () =>
        {
            await using var db = app.NewDb();
            return await db.EraseDeleted(CancellationToken.None);
        });
        Assert.Equal(0, await Number(app, """SELECT sum(n_dead_tup) FROM pg_stat_user_tables WHERE relname = 'Conversations'"""));
        Assert.NotEqual(0, await Number(app, """SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'Conversations'"""));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_connection_that_wiped_is_closed_again(bool onPostgres)
    {
        await using var app = new WegoBotApp { OnPostgres = onPostgres };
        await using var db = app.NewDb();
        await db.EraseDeleted(CancellationToken.None);
        Assert.Equal(ConnectionState.Closed, db.Database.GetDbConnection().State);
    }

    [Fact]
    public async Task What_a_kill_left_on_the_disk_goes_after_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        var kept = Directory.CreateDirectory(Path.Combine(folder, "kept")).FullName;
        await using (var killed = new WegoBotApp { OnPostgres = false })
            await ReadsWhileSheLeaves(killed, () =>
            {
                foreach (var file in killed.DatabaseFiles().Append(killed.KeyPath))
                    File.Copy(file, Path.Combine(kept, Path.GetFileName(file)));
            });
        await using (var next = new WegoBotApp(folder) { OnPostgres = false })
        {
            var log = new FileInfo(next.DatabasePath + "-wal");
            Assert.NotEqual(0, log.Length);
            _ = next.Services;
            await Eventually.Holds(() =>
            {
                log.Refresh();
                return log.Length == 0;
            });
        }

        TestFolder.Remove(folder);
    }

    private static async Task ReadsWhileSheLeaves(WegoBotApp app, Action? meanwhile = null)
    {
        await app.Person("A").ReachesHome();
        await using var reader = app.Beside();
        await using var reading = app.OnPostgres
            ? await reader.BeginTransactionAsync(IsolationLevel.RepeatableRead)
            : ((Microsoft.Data.Sqlite.SqliteConnection)reader).BeginTransaction(deferred: true);
        await using var command = reader.CreateCommand();
        (command.Transaction, command.CommandText) = (reading, """SELECT count(*) FROM "Conversations" """);
        Assert.Equal(1L, await command.ExecuteScalarAsync());
        await app.Person("A").Presses(Trigger.Leave);
        await using var blocked = app.NewDb();
        Assert.False(await blocked.EraseDeleted(CancellationToken.None));
        meanwhile?.Invoke();
    }

    private static async Task<long> Number(WegoBotApp app, string query)
    {
        await using var connection = app.Beside();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
