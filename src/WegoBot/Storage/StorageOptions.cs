using Microsoft.Data.Sqlite;
using Npgsql;

namespace WegoBot.Storage;

/// <summary>The database engine and its connection string: settings <c>Storage:Provider</c> and <c>ConnectionStrings:WegoBot</c>.</summary>
public sealed class StorageOptions
{
    public const string Name = "WegoBot";

    /// <summary>The lock timeout in milliseconds, for either engine.</summary>
    public const int LockTimeoutMilliseconds = 2000;

    /// <summary>The lock timeout while the service stops, so that a lock does not delay the shutdown.</summary>
    public const int LockTimeoutWhileStoppingMilliseconds = 250;

    private const string DefaultFile = "Data Source=data/wegobot.db";

    /// <summary>The server ends the session of a machine that vanished, and releases its locks, after 3 + 2 × 2 seconds. So another replica leads within ten seconds.</summary>
    private static readonly string SessionOptions =
        $"-c lock_timeout={LockTimeoutMilliseconds} -c tcp_keepalives_idle=3 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2";

    private string? _connection;

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = nameof(StorageEngine.Sqlite);

    /// <summary>The connection string, in the format of the engine's ADO.NET provider. A relative path of SQLite is resolved against the working folder.</summary>
    public string Connection
    {
        get => _connection ?? (Engine == StorageEngine.Sqlite ? DefaultFile : "");
        set => _connection = value;
    }

    /// <summary>The engine that <see cref="Provider"/> names; null when it names none.</summary>
    internal StorageEngine? Engine =>
        Enum.GetValues<StorageEngine>().Select(engine => (StorageEngine?)engine).FirstOrDefault(engine => string.Equals(engine.ToString(), Provider, StringComparison.OrdinalIgnoreCase));

    /// <summary>The absolute path of the SQLite file.</summary>
    public string FullPath => Path.GetFullPath(ParseSqlite().DataSource);

    /// <summary>The PostgreSQL database and server, without user name and password.</summary>
    internal string ServerName => $"{ParsePostgres().Database} at {ParsePostgres().Host}:{ParsePostgres().Port}";

    /// <summary>The complete connection string for SQLite.</summary>
    internal string SqliteConnectionString => new SqliteConnectionStringBuilder(Connection)
    {
        DataSource = FullPath,
        DefaultTimeout = LockTimeoutMilliseconds / 1000,
    }.ToString();

    /// <summary>The complete connection string for PostgreSQL. Values of the setting itself take precedence.</summary>
    internal string PostgresConnectionString
    {
        get
        {
            var configured = ParsePostgres();
            var full = new NpgsqlConnectionStringBuilder(Connection) { Options = $"{SessionOptions} {configured.Options}".TrimEnd(), ApplicationName = configured.ApplicationName ?? Name };
            // Three replicas fit into the hundred connections that a server allows by default.
            if (configured.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
                full.MaxPoolSize = 30;
            if (configured.Timeout == new NpgsqlConnectionStringBuilder().Timeout)
                full.Timeout = 5;
            return full.ToString();
        }
    }

    /// <summary>Whether the connection string names a persistent file. A database in memory would lose what a person was told is stored.</summary>
    internal bool IsSqliteFile()
    {
        try
        {
            return ParseSqlite() is { Mode: SqliteOpenMode.ReadWriteCreate or SqliteOpenMode.ReadWrite, Password: "", DataSource: var file }
                && !string.IsNullOrWhiteSpace(file) && file != ":memory:"
                && !file.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && !file.StartsWith('|');
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    /// <summary>Whether the connection string names a server and a database.</summary>
    internal bool IsPostgresDatabase()
    {
        try
        {
            return ParsePostgres() is { Host: { Length: > 0 }, Database: { Length: > 0 } };
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }

    private SqliteConnectionStringBuilder ParseSqlite() => new(Connection);

    private NpgsqlConnectionStringBuilder ParsePostgres() => new(Connection);
}

/// <summary>The database engine. The names are values of a setting.</summary>
internal enum StorageEngine
{
    /// <summary>One file, used by one machine.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server that several machines share.</summary>
    Postgres,
}
