using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace WegoBot.Tests.Storage;

/// <summary>What keeps a test's data in its folder: SQLite, or PostgreSQL when <c>WEGOBOT_ENGINE=Postgres</c> or the test asks for it.</summary>
internal sealed class Engine(string folder, string file, bool isPostgres)
{
    private const string Key = "wegobot.key";

    private static readonly HashSet<string> Made = [];

    private bool _isReady;

    /// <summary>Whether the whole run is for PostgreSQL. <c>test.sh</c> runs what concerns both engines a second time so.</summary>
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("WEGOBOT_ENGINE") == "Postgres";

    /// <summary>The same folder is the same database, also after a restart.</summary>
    private string Database => NameOf(folder);

    private string ServerConnection => PostgresServer.Shared.Connection(Database);

    /// <summary>The settings by which the service finds it.</summary>
    public IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            Ready();
            return new Dictionary<string, string>
            {
                ["Storage:Provider"] = isPostgres ? "Postgres" : "Sqlite",
                ["ConnectionStrings:WegoBot"] = isPostgres ? ServerConnection : $"Data Source={file}",
                ["Privacy:KeyPath"] = Path.Combine(Path.GetDirectoryName(file)!, Key),
            };
        }
    }

    /// <summary>A connection beside the service's own.</summary>
    public DbConnection Connect()
    {
        DbConnection connection = isPostgres ? new NpgsqlConnection(ServerConnection + ";Pooling=False") : new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Keeps everyone else from writing, as a backup or a slow disk would, until it is disposed.</summary>
    public DbConnection Lock()
    {
        var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = isPostgres
            ? """BEGIN; LOCK TABLE "Conversations", "Referrals", "Notifications", "ProcessedMessages", "Cursors", "StaffInvitations", "StaffSessions", "StaffAccounts" IN EXCLUSIVE MODE"""
            : "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Every file in which something of it is kept, the server's log of changes included.</summary>
    public IReadOnlyList<string> Files()
    {
        if (!isPostgres)
            return Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*");
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "CHECKPOINT; SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE datname = current_database()";
        var own = (string)command.ExecuteScalar()!;
        return [.. Directory.GetFiles(own), .. Directory.GetFiles(Path.Combine(own, "..", "..", "pg_wal"))];
    }

    /// <summary>Removes what a test kept on the server, and closes the connections to it: they would count against the server's limit. SQLite's file goes with the folder.</summary>
    public static void Drop(string folder)
    {
        bool made;
        lock (Made)
            made = Made.Remove(NameOf(folder));
        if (made)
            PostgresServer.Shared.DropSoon(NameOf(folder));
    }

    private static string NameOf(string folder) => "t" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Path.GetFileName(folder)));

    private void Ready()
    {
        if (!isPostgres || _isReady)
            return;
        _isReady = true;
        // A second replica waits until the database is there.
        lock (Made)
            if (Made.Add(Database))
                PostgresServer.Shared.Make(Database);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    }
}
