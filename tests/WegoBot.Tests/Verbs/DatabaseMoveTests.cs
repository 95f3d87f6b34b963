using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Verbs;

/// <summary>Everything moves from SQLite to PostgreSQL, all of it or nothing, and everyone goes on where she was.</summary>
public sealed class DatabaseMoveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;
    private readonly string _database = $"move_{Guid.NewGuid():N}";

    private string File => Path.Combine(_folder, "kept", "wegobot.db");

    private string Key => Path.Combine(_folder, "kept", "wegobot.key");

    [Fact]
    public async Task Everyone_goes_on_where_she_was_and_the_centre_has_her_message()
    {
        var code = await Fills();
        // In the middle of a rotation: the rows still need the older key.
        Assert.Equal((0, 0), (await Rotates("add"), await Rotates("use")));
        PostgresServer.Shared.MakeEmpty(_database);
        var (exit, output, error) = await Moves();
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("AuditEntries: 1\nAuditStarts: 0\nCentreSettings: 0\nConversations: 3\nCursors: 1\nDeliveryStatuses: 0\nFigureCounts: 0\nFigureReleases: 0\nForgottenRows: 0\nPilots: 0\nProcessedMessages: 1\nReferrals: 1\nCaseMessages: 0\nCaseNotes: 0\nHandOvers: 0\nNotifications: 1\nRotaDays: 0\nStaffAccounts: 0\nNoticePreferences: 0\nStaffGroups: 0\nStaffInvitations: 1\nStaffMemberships: 0\nRotaShifts: 0\nStaffPasskeys: 0\nStaffSessions: 0\nSummaries: 0\nVotes: 0\nBallots: 0\nEverything is copied.", output, StringComparison.Ordinal);

        await using var moved = OnTheServer();
        await using (var db = moved.NewDb())
            Assert.Equal([0, 1, 2], await db.KeyChecks.Select(row => row.Id).Order().ToListAsync());
        Assert.Equal(Stage.Sent, (await moved.Person("A").Screen()).Stage);
        Assert.Equal(Stage.Home, (await moved.Person("B").Screen()).Stage);
        Assert.True((await moved.Person("C", ChannelKind.Telegram).Says("здравей", receipt: "1")).Repeated);
        Assert.Equal(7, await moved.Conversations.CursorOf("test", CancellationToken.None));
        Assert.NotNull(await moved.Desk.Find("ruse", code, CancellationToken.None));
        Assert.NotNull((await moved.Desk.Open("ruse", (await moved.Desk.List("ruse", CancellationToken.None))[0].Id, CancellationToken.None))!.Shared);
    }

    [Fact]
    public async Task It_is_refused_while_the_service_runs_on_the_file_with_another_key_or_to_a_database_that_is_not_empty()
    {
        await using (var running = OnTheFile())
        {
            await running.Person("A").ReachesHome();
            PostgresServer.Shared.MakeEmpty(_database);
            await using var open = running.NewDb();
            await open.Database.OpenConnectionAsync();
            await AssertRefused("is in use: stop the service");
        }

        var key = await System.IO.File.ReadAllTextAsync(Key);
        System.IO.File.Delete(Key);
        await AssertRefused("is missing");
        Assert.False(System.IO.File.Exists(Key), "no new key was made");
        WegoBot.Privacy.KeyFile.Create(Key, System.Security.Cryptography.RandomNumberGenerator.Create());
        await AssertRefused("belongs to another database");
        await System.IO.File.WriteAllTextAsync(Key, key);

        Assert.Equal(0, (await Moves()).Code);
        await AssertRefused("is not empty (Conversations)");
        Assert.Contains("There is no database file", (await Said.ByAnOperator(["move", File + "x", .. Settings])).Error, StringComparison.Ordinal);
        Assert.Contains("The verb move copies to PostgreSQL", (await Said.ByAnOperator("move", File, $"Privacy:KeyPath={Key}")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_breaks_off_leaves_nothing_behind_and_can_be_made_again()
    {
        await Fills();
        PostgresServer.Shared.MakeEmpty(_database);
        // Not a thing that the service writes: PostgreSQL takes no NUL in a text.
        await Writes("INSERT INTO Cursors VALUES ('bad' || char(0) || 'name', 1)");
        var (code, _, error) = await Moves();
        Assert.Equal(1, code);
        Assert.Contains("An unexpected error", error, StringComparison.Ordinal);
        await Writes("DELETE FROM Cursors WHERE Position = 1");
        Assert.Equal((0, ""), await Moves() is var again ? (again.Code, again.Error) : default);
    }

    [Fact]
    public async Task While_a_large_table_is_copied_it_says_how_far_it_is()
    {
        await Fills();
        PostgresServer.Shared.MakeEmpty(_database);
        await Writes($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {WegoBot.Storage.DatabaseMove.ProgressInterval}) INSERT INTO Cursors SELECT 'c' || i, i FROM n");
        Assert.Contains("Cursors: 20000 so far\nCursors: 20001\n", (await Moves()).Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        TestFolder.Remove(_folder);
        PostgresServer.Shared.Drop(_database);
    }

    /// <summary>Without a pool, which could keep the file open after its service has stopped.</summary>
    private string AloneOnTheFile => $"Data Source={File};Pooling=False";

    private string[] Settings => ["Storage:Provider=Postgres", $"ConnectionStrings:WegoBot={PostgresServer.Shared.Connection(_database)}", $"Privacy:KeyPath={Key}"];

    private async Task<int> Rotates(string step) => (await Said.ByAnOperator("rotate-key", step, $"ConnectionStrings:WegoBot={AloneOnTheFile}", $"Privacy:KeyPath={Key}")).Code;

    private async Task<string> Fills()
    {
        string code;
        await using (var before = OnTheFile())
        {
            code = await before.Person("A").SendsReferral();
            await before.Person("B").ReachesHome();
            await before.Person("C", ChannelKind.Telegram).Says("здравей", receipt: "1");
            await before.Conversations.Handle(new([], Cursor: new("test", 7)), CancellationToken.None);
        }

        Assert.Equal(0, (await Said.ByAnOperator("invite", "ruse", $"ConnectionStrings:WegoBot={AloneOnTheFile}", $"Privacy:KeyPath={Key}")).Code);
        return code;
    }

    private async Task Writes(string statement)
    {
        await using var db = new SqliteConnection(AloneOnTheFile);
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private Task<(int Code, string Output, string Error)> Moves() => Said.ByAnOperator(["move", File, .. Settings]);

    private WegoBotApp OnTheFile() => new(_folder)
    {
        OnPostgres = false,
        Settings = new Dictionary<string, string> { ["ConnectionStrings:WegoBot"] = AloneOnTheFile },
    };

    private WegoBotApp OnTheServer() => new(_folder)
    {
        OnPostgres = false,
        Settings = Settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
    };

    private async Task AssertRefused(string sentence)
    {
        var (code, output, error) = await Moves();
        Assert.Equal((1, ""), (code, output));
        Assert.True(Assert.Single(error.Trim().Split('\n')).Contains(sentence, StringComparison.Ordinal), $"Expected \"{sentence}\" in: {error}");
    }
}
