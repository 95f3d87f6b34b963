using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace WegoBot.Tests.Storage;

/// <summary>What keeps a test's data in its folder: SQLite, or PostgreSQL when <c>WEGOBOT_ENGINE=Postgres</c> or the test asks for it.</summary>
internal sealed class Engine(string folder, string file, bool isPostgres)
{
    private const string Key = "wegobot.key";

    /// <summary>The databases on the server, by the folders of their tests: the same folder is the same database, also for another replica and after a restart.</summary>
    private static readonly Dictionary<string, string> Rented = [];

    private bool _isReady;

    /// <summary>Whether the whole run is for PostgreSQL. <c>test.sh</c> runs what concerns both engines a second time so.</summary>
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("WEGOBOT_ENGINE") == "Postgres";

    private string ServerConnection
    {
        get
        {
            // A second replica waits until the database is there.
            lock (Rented)
            {
                if (!Rented.TryGetValue(folder, out var database))
                    Rented[folder] = database = PostgresServer.Shared.Rent();
                return PostgresServer.Shared.Connection(database);
            }
        }
    }

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

    /// <summary>Removes what a test kept on the server. SQLite's file goes with the folder.</summary>
    public static void Empty(string folder)
    {
        string? database;
        lock (Rented)
            Rented.Remove(folder, out database);
        if (database is not null)
            PostgresServer.Shared.Return(database);
    }

    private void Ready()
    {
        if (_isReady)
            return;
        _isReady = true;
        if (!isPostgres)
        {
            SqliteTemplate.CopyTo(file, Path.Combine(Path.GetDirectoryName(file)!, Key));
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    }
}
