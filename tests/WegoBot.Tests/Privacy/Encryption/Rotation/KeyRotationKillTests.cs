using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;
using WegoBot.Tests.Service;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>The program itself, killed (SIGKILL) inside a transaction that encrypts values anew.</summary>
[Trait("Engine", "Sqlite")] // each test names the engine that it is on
[LongRunning]
public sealed class KeyRotationKillTests : IDisposable
{
    /// <summary>Two batches and a half, of which the last never ends.</summary>
    private const int Accounts = 450;

    private static readonly CancellationToken Wait = CancellationToken.None;

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_in_the_middle_of_a_rotation_every_value_is_readable_and_the_rotation_goes_on_to_its_end(bool onPostgres)
    {
        Guid referral;
        string[] settings;
        var engine = new Engine(_folder, Path.Combine(_folder, "kept", "wegobot.db"), onPostgres);
        await using (var app = New(onPostgres))
        {
            referral = (await KeyRotationTests.HasACase(app)).Referral;
            await HasAccounts(app);
            await app.Services.GetRequiredService<KeyRotation>().Add(Wait);
            await app.Services.GetRequiredService<KeyRotation>().Use(Wait);
            settings = [.. app.VerbSettings];
        }

        await using var beside = engine.Connect();
        await Execute(beside, onPostgres ? Endless.OnPostgres : Endless.OnSqlite);
        using (var service = await RealProcess.Serve(_folder, settings))
        {
            await Eventually.Holds(async () => await Anew(beside, onPostgres) == 400);
            await service.Kill();
        }

        await Execute(beside, onPostgres ? Endless.EndOnPostgres : Endless.EndOnSqlite);
        await using var again = New(onPostgres);
        // The killed copy counts for a while.
        again.Clock.Passes(KeyHolders.Lease + TimeSpan.FromMinutes(1));
        var cut = await EncryptedRows.UnderKeyFile(again);
        Assert.Equal([1, 2], cut.Select(one => ColumnEncryption.VersionOf(one.Value)).Distinct().Order());
        AssertReadable(again, cut);
        Assert.NotNull((await again.Desk.Open("ruse", referral, Wait))!.Shared);

        await RotationByHand.Step(again);
        await KeyRotationTests.Finishes(again);
        Assert.Equal([2], KeyFile.Read(again.KeyPath).Encryption.Keys);
        var whole = await EncryptedRows.UnderKeyFile(again);
        Assert.Equal(cut.Count, whole.Count);
        Assert.All(whole, one => Assert.Equal(2, ColumnEncryption.VersionOf(one.Value)));
        AssertReadable(again, whole);
        Assert.NotNull((await again.Desk.Open("ruse", referral, Wait))!.Shared);
        Assert.Equal(Stage.MyReferral, (await again.Person("A").Presses(Trigger.Skip)).Screen.Stage);
    }

    public void Dispose() => TestFolder.Remove(_folder);

    private WegoBotApp New(bool onPostgres)
    {
        var app = new WegoBotApp(_folder) { OnPostgres = onPostgres, With = RotationByHand.Setup };
        // The program has the real clock.
        app.Clock.Passes(TimeProvider.System.GetUtcNow() - app.Clock.GetUtcNow());
        return app;
    }

    private static void AssertReadable(WegoBotApp app, IReadOnlyList<(string Column, byte[] Row, byte[] Value)> values)
    {
        var encryption = KeyRotationTests.Encryption(KeyFile.Read(app.KeyPath));
        Assert.All(values, one => Assert.NotNull(encryption.Decrypt(one.Value, one.Column, one.Row)));
    }

    private static async Task HasAccounts(WegoBotApp app)
    {
        var encryption = app.Services.GetRequiredService<ColumnEncryption>();
        await using var db = app.NewDb();
        for (var number = 0; number < Accounts; number++)
        {
            var id = Guid.NewGuid();
            db.StaffAccounts.Add(new StaffAccountRow { Id = id, NormalizedUserName = $"hash {number}", Name = encryption.EncryptText("name", "StaffAccounts.Name", id), RecoveryCodes = [], CreatedAt = app.Clock.GetUtcNow() });
        }

        await db.SaveChangesAsync();
    }

    /// <summary>How many names the new key encrypts, as others see it.</summary>
    private static async Task<long> Anew(DbConnection beside, bool onPostgres)
    {
        await using var command = beside.CreateCommand();
        command.CommandText = $"""SELECT count(*) FROM "StaffAccounts" WHERE substr("Name", 1, 2) = {(onPostgres ? @"'\x0002'::bytea" : "X'0002'")}""";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Execute(DbConnection beside, string sql)
    {
        await using var command = beside.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The last account of the last batch takes longer than anybody waits, so that the kill always meets a transaction.</summary>
    private static class Endless
    {
        public const string OnSqlite = """
            CREATE TRIGGER "Endless" BEFORE UPDATE ON "StaffAccounts" WHEN OLD."Id" = (SELECT max("Id") FROM "StaffAccounts")
            BEGIN SELECT (WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted) SELECT count(*) FROM counted); END
            """;

        public const string EndOnSqlite = """DROP TRIGGER "Endless" """;

        public const string OnPostgres = """
            CREATE FUNCTION endless() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF OLD."Id" = (SELECT "Id" FROM "StaffAccounts" ORDER BY "Id" DESC LIMIT 1) THEN PERFORM pg_sleep(3600); END IF;
              RETURN NEW;
            END $$;
            CREATE TRIGGER endless BEFORE UPDATE ON "StaffAccounts" FOR EACH ROW EXECUTE FUNCTION endless()
            """;

        /// <summary>The server notices only when it answers that nobody is there any more.</summary>
        public const string EndOnPostgres = """
            SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event = 'PgSleep';
            DROP FUNCTION endless() CASCADE
            """;
    }
}
