using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Storage;
using WegoBot.Tests.Verbs;

namespace WegoBot.Tests.Privacy;

/// <summary>S28: whatever somebody does to the audit log in the database, <c>audit verify</c> says what and where.</summary>
public sealed class AuditVerificationTests : IAsyncLifetime, IDisposable
{
    /// <summary>The worker anchors when the test says so: by itself it could write down a place between two entries.</summary>
    private readonly WegoBotApp _app = new() { With = services => services.Remove(services.Single(one => one.ImplementationType == typeof(AuditAnchorWorker))) };

    private AuditAnchorFile File => _app.Services.GetRequiredService<AuditAnchorFile>();

    public async Task InitializeAsync()
    {
        for (var entry = 0; entry < 10; entry++)
        {
            await _app.Services.GetRequiredService<AuditLog>().Write(new AuditEvent(AuditAction.CaseViewed, Guid.NewGuid(), "ruse", Guid.NewGuid()), CancellationToken.None);
            _app.Clock.Passes(TimeSpan.FromMinutes(1));
        }

        await Anchors();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_log_that_nobody_touched_is_whole()
    {
        Assert.Empty(await Findings());
        await _app.Services.GetRequiredService<AuditLog>().Write(new AuditEvent(AuditAction.SignedOut, Guid.NewGuid()), CancellationToken.None);
        Assert.Empty(await Findings());
        Assert.Equal(11, (await Verify()).Entries);
    }

    [Theory]
    [InlineData("""UPDATE "AuditEntries" SET "At" = "At" + 1 WHERE "Number" = 4""", "Entry 4 is not what the service wrote there")]
    [InlineData("""UPDATE "AuditEntries" SET "Action" = 'SignedOut' WHERE "Number" = 4""", "Entry 4 is not what the service wrote there")]
    [InlineData("""UPDATE "AuditEntries" SET "Action" = 'Nothing' WHERE "Number" = 4""", "Entry 4 cannot be read")]
    [InlineData("""UPDATE "AuditEntries" SET "Centre" = NULL WHERE "Number" = 10""", "Entry 10 is not what the service wrote there")]
    [InlineData("""UPDATE "AuditEntries" SET "Account" = (SELECT "Record" FROM "AuditEntries" WHERE "Number" = 5) WHERE "Number" = 4""", "Entry 4 is not what the service wrote there")]
    [InlineData("""UPDATE "AuditEntries" SET "Record" = (SELECT "Record" FROM "AuditEntries" WHERE "Number" = 5) WHERE "Number" = 1""", "Entry 1 is not what the service wrote there")]
    [InlineData("""UPDATE "AuditEntries" SET "Hash" = (SELECT "Hash" FROM "AuditEntries" WHERE "Number" = 5) WHERE "Number" = 4""", "Entry 4 is not what the service wrote there|Entry 5 is not what the service wrote there")]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Number" = 4""", "Entry 4 is missing.")]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Number" BETWEEN 4 AND 6""", "Entries 4 to 6 are missing.")]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Number" <= 3""", "The log begins with entry 4 in place of 1: its beginning was cut off.")]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Number" > 7""", "The log ends with entry 7, but entry 10 was there (*line 1): its end was cut off.")]
    [InlineData("""DELETE FROM "AuditEntries" """, "The log ends with entry 0, but entry 10 was there (*line 1): its end was cut off.")]
    [InlineData(Swap, "Entry 4 is not what the service wrote there|Entry 5 is not what the service wrote there|Entry 6 is not what the service wrote there")]
    [InlineData(Insert, "Entry 11 is not what the service wrote there: it was changed, moved or inserted.")]
    [InlineData(InsertLater, "Entries 11 to 19 are missing.")]
    // A beginning that the retention rule did not seal.
    [InlineData(CutWithFalseSeal, "The mark after which the log begins (entry 3) was not made by the service")]
    public async Task What_somebody_does_to_the_table_is_found(string tampering, string expected)
    {
        await Tampers(tampering);
        var (findings, words) = (await Findings(), expected.Split('|'));
        Assert.Equal(words.Length, findings.Count);
        Assert.All(findings.Zip(words), pair => Assert.All(pair.Second.Split('*'), part => Assert.Contains(part, pair.First, StringComparison.Ordinal)));
    }

    private const string Swap = """
        UPDATE "AuditEntries" SET "Number" = 99 WHERE "Number" = 4;
        UPDATE "AuditEntries" SET "Number" = 4 WHERE "Number" = 5;
        UPDATE "AuditEntries" SET "Number" = 5 WHERE "Number" = 99;
        """;

    private const string Insert = """INSERT INTO "AuditEntries" ("Number", "At", "Action", "Hash") SELECT 11, "At", "Action", "Hash" FROM "AuditEntries" WHERE "Number" = 10""";

    private const string InsertLater = """INSERT INTO "AuditEntries" ("Number", "At", "Action", "Hash") SELECT 20, "At", "Action", "Hash" FROM "AuditEntries" WHERE "Number" = 10""";

    private const string CutWithFalseSeal = """
        INSERT INTO "AuditStarts" ("Id", "Number", "Hash", "Seal") SELECT 1, "Number", "Hash", "Hash" FROM "AuditEntries" WHERE "Number" = 3;
        DELETE FROM "AuditEntries" WHERE "Number" <= 3;
        """;

    [Fact]
    public async Task Who_cuts_off_the_end_and_lets_the_service_go_on_is_found_by_what_was_written_down()
    {
        await Tampers("""DELETE FROM "AuditEntries" WHERE "Number" > 7""");
        for (var entry = 0; entry < 5; entry++)
            await _app.Services.GetRequiredService<AuditLog>().Write(new AuditEvent(AuditAction.SignedIn, Guid.NewGuid()), CancellationToken.None);
        Assert.Contains("Entry 10 is another than the one that was there", Assert.Single(await Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_nobody_can_write_the_log_anew()
    {
        // Everything that the database has is known to whoever does this, and the way in which hashes are made.
        var forged = new AuditChain(new Keys(new byte[KeyFile.SizeInBytes]));
        await using var db = _app.NewDb();
        var rows = await db.AuditEntries.AsNoTracking().OrderBy(row => row.Number).ToListAsync();
        var before = AuditChain.Beginning;
        foreach (var row in rows)
        {
            before = forged.HashOf(before, row);
            await Tampers($"""UPDATE "AuditEntries" SET "Hash" = {(_app.OnPostgres ? $@"'\x{Convert.ToHexString(before)}'" : $"x'{Convert.ToHexString(before)}'")} WHERE "Number" = {row.Number.ToString(CultureInfo.InvariantCulture)}""");
        }

        // Each entry has the wrong hash, and the last one is not the one that was written down.
        Assert.Equal(11, (await Findings()).Count);
    }

    [Fact]
    public async Task An_operator_reads_what_is_wrong_in_a_sentence_and_by_the_exit_code()
    {
        string[] settings = [.. _app.VerbSettings];
        var (code, output, error) = await Said.ByAnOperator(["audit", "verify", .. settings]);
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("10 entries read, 1 anchors compared, 0 findings. The last entry is 10 ", output, StringComparison.Ordinal);

        // Lines of the journal do as well as the file.
        var journal = Path.Combine(_app.Folder, "journal");
        await System.IO.File.WriteAllTextAsync(journal, $"Nov 23 09:00:01 host WegoBot[1]: {Line(_app.Log.Text, "The audit log goes as far as entry 10 ")}\n");
        System.IO.File.Delete(File.Path);
        await Tampers("""DELETE FROM "AuditEntries" WHERE "Number" > 7""");
        Assert.Contains("is missing or empty", (await Said.ByAnOperator(["audit", "verify", .. settings])).Output, StringComparison.Ordinal);
        (code, output, _) = await Said.ByAnOperator(["audit", "verify", "--anchors", journal, .. settings]);
        Assert.Equal(1, code);
        Assert.StartsWith($"The log ends with entry 7, but entry 10 was there ({journal}, line 1): its end was cut off.\n7 entries read, 1 anchors compared, 1 findings.", output, StringComparison.Ordinal);

        Assert.Contains("audit [command]", (await Said.ByAnOperator("audit")).Output, StringComparison.Ordinal);
        Assert.Contains("There is no file", (await Said.ByAnOperator(["audit", "verify", "--anchors", journal + "x", .. settings])).Error, StringComparison.Ordinal);
        var (missing, _, why) = await Said.ByAnOperator("audit", "verify", $"ConnectionStrings:WegoBot=Data Source={Path.Combine(_app.Folder, "no.db")}", $"Privacy:KeyPath={_app.KeyPath}");
        Assert.Equal(1, missing);
        Assert.Contains("There is no database", why, StringComparison.Ordinal);
    }

    private static string Line(string log, string beginning) => log[log.IndexOf(beginning, StringComparison.Ordinal)..].Split('\n')[0];

    private async Task<IReadOnlyList<string>> Findings() => (await Verify()).Findings;

    private Task<AuditReport> Verify() =>
        _app.Services.GetRequiredService<AuditVerification>().Run(AuditAnchorFile.Read(File.Path), CancellationToken.None);

    private Task Anchors() => ActivatorUtilities.CreateInstance<AuditAnchorWorker>(_app.Services).Anchor(isLast: true, CancellationToken.None);

    private Task Tampers(string sql) => _app.TampersWithAudit(sql);
}
