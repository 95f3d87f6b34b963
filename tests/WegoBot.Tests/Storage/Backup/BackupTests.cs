using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>S35: what is in a backup, and what is not.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BackupTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    /// <summary>What is counted of a quarter goes when the quarter is published, so these are of another one.</summary>
    private const string PublishedFigures = "FigureReleases";

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Every_table_and_column_comes_back_as_it_was_on_either_engine(bool fromPostgres, bool toPostgres)
    {
        using var site = new BackupSite(fromPostgres, toPostgres);
        await using (var db = await Opened(site.App))
            foreach (var table in BackupTables.Of(db.Model))
                await table.Insert(db, [[.. table.Columns.Select(column => Value(column, site.App.Clock.GetUtcNow().AddDays(table.Name == PublishedFigures ? 100 : 1).ToUnixTimeSeconds()))]], Wait);
        Assert.Equal((0, ""), await site.BacksUp() is var made ? (made.Code, made.Error) : default);
        var before = await Rows(site.App);
        await site.IsLost();
        Assert.Equal((0, ""), await site.Restores() is var done ? (done.Code, done.Error) : default);
        await using var restored = site.Restored();
        var after = await Rows(restored);
        Assert.Contains("BackupRestored", Assert.Single(after.Except(before)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, after.Intersect(before));
        Assert.True(before.Count >= 19, "a row of each table");
    }

    [Fact]
    public async Task A_table_that_leads_to_her_chat_is_not_in_it()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        await using var db = app.NewDb();
        var rows = db.Model.GetEntityTypes().Where(table => !BackupTables.LeftOut.Contains(table.ClrType)).ToList();
        Assert.DoesNotContain(rows, table => table.GetProperties().Any(column => column.ClrType == typeof(ConversationId)));
        // The second goes with the phone number itself, so that forgetting still finds it after a restore.
        Assert.Equal(["Referrals.AlertChat", "Referrals.NumberChat"], rows.SelectMany(table => table.GetProperties()
            .Where(column => table.ClrType != typeof(StaffGroupRow) && (column.Name.Contains("Chat", StringComparison.Ordinal) || column.Name.Contains("Address", StringComparison.Ordinal)))
            .Select(column => $"{table.GetTableName()}.{column.Name}")));
        Assert.All(BackupTables.EmptyColumns, name => Assert.Contains(BackupTables.Of(db.Model), table => table.Columns.Any(column => $"{table.Name}.{column.Name}" == name)));
    }

    [Fact]
    public async Task It_can_be_read_by_its_owner_alone_says_in_plain_text_how_far_the_audit_log_went_and_nothing_else_of_it()
    {
        using var site = new BackupSite();
        await site.App.Person("A").SendsReferral();
        await site.App.Services.GetRequiredService<AuditLog>().Write(new AuditEvent(AuditAction.SettingsChanged, null), Wait);
        await site.BacksUp();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(site.Backup));
        Assert.Equal(1, Assert.Single(AuditAnchorFile.Read(site.Backup)).Head.Number);
        await using var db = site.App.NewDb();
        var row = await db.Referrals.AsNoTracking().SingleAsync();
        var bytes = FileBytes.Of(site.Backup);
        foreach (var secret in new[] { row.Payload!, row.CodeHash, row.Id.ToByteArray(), "ruse"u8.ToArray(), await File.ReadAllBytesAsync(site.App.KeyPath) })
            Assert.True(bytes.AsSpan().IndexOf(secret) < 0);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(site.Backup)!, "*.part"));
    }

    [Fact]
    public async Task A_full_disk_is_told_in_one_sentence_and_what_broke_off_is_gone()
    {
        var full = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await using var device = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
            await device.WriteAsync(new byte[100_000]);
            await device.FlushAsync();
        });
        Assert.Contains("is full", DatabaseBackup.NotWritten(full, "x").Message, StringComparison.Ordinal);

        using var site = new BackupSite();
        await site.BacksUp();
        File.Delete(site.Backup);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.App.Services.GetRequiredService<DatabaseBackup>().Write(site.Backup, (_, _) => Task.CompletedTask, cancelled.Token));
        Assert.Equal([site.KeySheet], Directory.GetFiles(Path.GetDirectoryName(site.Backup)!));
    }

    private static object? Value(BackupColumn column, long number) => column.IsEmpty ? column.Empty : column.Kind switch
    {
        // A day is stored as its number, and the service reads these while it restores.
        BackupKind.Number when column.Name is "Quarter" or "PublishedOn" or "First" or "Last" => (long)DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(number).Date).DayNumber,
        BackupKind.Number => number,
        BackupKind.YesOrNo => true,
        BackupKind.Text => "ruse",
        BackupKind.Bytes => new byte[] { 1, 2, 3, 0, 255 },
        _ => new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
    };

    private static async Task<WegoBotDb> Opened(WegoBotApp app)
    {
        var db = app.NewDb();
        await db.Database.OpenConnectionAsync();
        return db;
    }

    /// <summary>Each row in a line.</summary>
    private static async Task<List<string>> Rows(WegoBotApp app)
    {
        var lines = new List<string>();
        await using var db = await Opened(app);
        foreach (var table in BackupTables.Of(db.Model))
            await foreach (var row in table.Read(db, Wait))
                lines.Add($"{table.Name} {string.Join(' ', table.Columns.Zip(row, (column, value) => $"{column.Name}={BackupColumn.Text(value)}"))}");
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
