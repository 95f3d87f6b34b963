using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>S28, S30: the audit log only grows, has no gap, says how far it went outside the database, and lets go of its oldest entries alone.</summary>
public sealed class AuditLogTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Theory]
    [InlineData("""UPDATE "AuditEntries" SET "At" = 0 WHERE "Number" = 1""")]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Number" = 1""")]
    [InlineData("""DELETE FROM "AuditEntries" """)]
    [InlineData("""INSERT INTO "AuditStarts" ("Id", "Number", "Hash", "Seal") SELECT 1, 1, "Hash", "Hash" FROM "AuditEntries"; UPDATE "AuditStarts" SET "Number" = 1""")]
    [InlineData("""INSERT INTO "AuditStarts" ("Id", "Number", "Hash", "Seal") SELECT 1, 1, "Hash", "Hash" FROM "AuditEntries"; DELETE FROM "AuditStarts" """)]
    public async Task The_database_itself_refuses_to_change_or_delete_an_entry(string sql)
    {
        await using var app = new WegoBotApp();
        await Write(app, 1);
        await using var beside = app.Beside();
        await using var command = beside.CreateCommand();
        command.CommandText = sql;
        Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<DbException>(command.ExecuteNonQueryAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_makes_the_triggers_that_are_missing()
    {
        await using var app = new WegoBotApp();
        await Write(app, 1);
        await app.TampersWithAudit("SELECT 1");
        await app.Services.GetRequiredService<IDatabaseInitializer>().Prepare(Wait);
        await using var db = app.NewDb();
        await Assert.ThrowsAnyAsync<DbException>(() => db.AuditEntries.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Many_who_write_at_once_leave_no_gap_and_no_place_taken_twice()
    {
        await using var app = new WegoBotApp();
        await Write(app, 1);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Write(app, 5))));
        await AssertWhole(app, 21);
    }

    [Fact]
    public async Task Two_replicas_that_write_at_once_leave_no_gap_and_no_place_taken_twice()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = new WegoBotApp(one.Folder) { OnPostgres = true, Clock = one.Clock };
        await Write(one, 1);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => Write(number % 2 == 0 ? one : other, 5))));
        await AssertWhole(one, 21);
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_neither_an_entry_nor_a_gap()
    {
        await using var app = new WegoBotApp();
        await Write(app, 1);
        await using (var db = app.NewDb())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await app.Services.GetRequiredService<AuditLog>().Add(db, new AuditEvent(AuditAction.CaseChanged, Guid.NewGuid()), Wait);
            await app.Services.GetRequiredService<AuditLog>().Add(db, new AuditEvent(AuditAction.NoteAdded, Guid.NewGuid()), Wait);
            await db.SaveChangesAsync();
        }

        await Write(app, 1);
        await AssertWhole(app, 2);
        await using var outside = app.NewDb();
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Services.GetRequiredService<AuditLog>().Add(outside, new AuditEvent(AuditAction.CaseChanged, null), Wait));
    }

    [Fact]
    public async Task After_12_months_the_oldest_entries_go_and_the_log_is_whole_from_its_sealed_beginning()
    {
        await using var app = new WegoBotApp();
        await Write(app, 3);
        await Anchor(app);
        app.Clock.Lives(TimeSpan.FromDays(1));
        await Write(app, 2);
        await Lives(app, AuditRetention.Kept - TimeSpan.FromDays(1));
        await app.AppliesRetention();
        await AssertWhole(app, 2);
        await app.TampersWithAudit("""DELETE FROM "AuditEntries" WHERE "Number" = 4""");
        Assert.Equal("The log begins with entry 5 in place of 4: its beginning was cut off.", Assert.Single((await Verify(app)).Findings));

        await Lives(app, TimeSpan.FromDays(2));
        await app.AppliesRetention();
        await Write(app, 1);
        await AssertWhole(app, 1);
        Assert.Equal(6, (await Verify(app)).Head.Number);
    }

    [Fact]
    public async Task A_clock_that_jumps_a_year_ahead_deletes_nothing()
    {
        await using var app = new WegoBotApp();
        await Write(app, 3);
        await app.AppliesRetention();
        app.Clock.Passes(AuditRetention.Kept + TimeSpan.FromDays(1));
        await app.AppliesRetention();
        await AssertWhole(app, 3);
    }

    [Fact]
    public async Task How_far_the_log_went_is_written_down_outside_the_database_and_once_more_when_the_service_stops()
    {
        // The one that runs looks whenever it comes to it. Here only the test says when.
        await using var app = new WegoBotApp { With = services => services.Remove(services.Single(one => one.ImplementationType == typeof(AuditAnchorWorker))) };
        var path = app.Services.GetRequiredService<AuditAnchorFile>().Path;
        Assert.Equal(Path.ChangeExtension(app.KeyPath, ".audit"), path);
        using var worker = ActivatorUtilities.CreateInstance<AuditAnchorWorker>(app.Services);
        await Write(app, 2);
        await worker.Anchor(isLast: false, Wait);
        await worker.Anchor(isLast: false, Wait);
        Assert.Equal(2, Assert.Single(AuditAnchorFile.Read(path)).Head.Number);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        // A crash in the middle of a line.
        await File.AppendAllTextAsync(path, "2026-11-23T08:00:00Z 3 abc");
        await Write(app, 1);
        await worker.StopAsync(Wait);
        Assert.Equal([2, 3], AuditAnchorFile.Read(path).Select(anchor => anchor.Head.Number));
        Assert.Contains($"The audit log goes as far as entry 3 {Convert.ToHexStringLower(AuditAnchorFile.Read(path)[1].Head.Hash)}", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_is_shorter_than_what_was_written_down_is_told_at_the_start()
    {
        await using var app = new WegoBotApp();
        await Write(app, 3);
        await Anchor(app);
        await app.TampersWithAudit("""DELETE FROM "AuditEntries" WHERE "Number" = 3""");
        await using var again = new WegoBotApp(app.Folder) { OnPostgres = app.OnPostgres, Clock = app.Clock };
        _ = again.Services;
        await Eventually.Holds(() => again.Log.Text.Contains("its end was cut off, or an older copy of the database was put back", StringComparison.Ordinal));
    }

    private static async Task Write(WegoBotApp app, int entries)
    {
        for (var entry = 0; entry < entries; entry++)
            await app.Services.GetRequiredService<AuditLog>().Write(new AuditEvent(AuditAction.CaseViewed, Guid.NewGuid(), "ruse", Guid.NewGuid()), Wait);
    }

    private static Task Anchor(WegoBotApp app) => app.Worker<AuditAnchorWorker>().Anchor(isLast: false, Wait);

    /// <summary>A long time, of which the service was told all along: else it would not trust its clock.</summary>
    private static async Task Lives(WegoBotApp app, TimeSpan time)
    {
        app.Clock.Lives(time);
        await using var db = app.NewDb();
        await using var commit = await db.Database.BeginTransactionAsync();
        await app.Services.GetRequiredService<CertainTime>().Look(db, 1, Wait);
        await commit.CommitAsync();
    }

    private static async Task<AuditReport> Verify(WegoBotApp app) => await app.Services.GetRequiredService<AuditVerification>()
        .Run(AuditAnchorFile.Read(app.Services.GetRequiredService<AuditAnchorFile>().Path), Wait);

    private static async Task AssertWhole(WegoBotApp app, int entries)
    {
        var report = await Verify(app);
        Assert.Empty(report.Findings);
        Assert.Equal(entries, report.Entries);
    }
}
