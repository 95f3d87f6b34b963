using Microsoft.Data.Sqlite;
using Npgsql;

namespace WegoBot.Storage;

/// <summary>Which engine keeps the database, and where: settings <c>Storage:Provider</c> and <c>ConnectionStrings:WegoBot</c>.</summary>
public sealed class StorageOptions
{
    public const string Name = "WegoBot";

    /// <summary>How long a transaction waits for another one's lock, in milliseconds, whatever the engine.</summary>
    public const int LockTimeoutMilliseconds = 2000;

    /// <summary>The same while the service stops: whoever stops it waits for no lock.</summary>
    public const int LockTimeoutWhileStoppingMilliseconds = 250;

    private const string DefaultFile = "Data Source=data/wegobot.db";

    /// <summary>A vanished machine's session, and with it its locks, ends after 3 + 2 × 2 seconds: the next one leads within ten.</summary>
    private static readonly string Session =
        $"-c lock_timeout={LockTimeoutMilliseconds} -c tcp_keepalives_idle=3 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2";

    private string? _connection;

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = nameof(StorageEngine.Sqlite);

    /// <summary>As the engine's own provider reads it. With SQLite a relative path starts at the working folder.</summary>
    public string Connection
    {
        get => _connection ?? (Engine == StorageEngine.Sqlite ? DefaultFile : "");
        set => _connection = value;
    }

    /// <summary>Null for one that is not known.</summary>
    internal StorageEngine? Engine =>
        Enum.GetValues<StorageEngine>().Select(engine => (StorageEngine?)engine).FirstOrDefault(engine => string.Equals(engine.ToString(), Provider, StringComparison.OrdinalIgnoreCase));

    /// <summary>SQLite's database file.</summary>
    public string FullPath => Path.GetFullPath(File().DataSource);

    /// <summary>PostgreSQL's database and server, without user and password.</summary>
    internal string ServerName => $"{Server().Database} at {Server().Host}:{Server().Port}";

    /// <summary>What a connection to SQLite is opened with.</summary>
    internal string FileConnection => new SqliteConnectionStringBuilder(Connection)
    {
        DataSource = FullPath,
        DefaultTimeout = LockTimeoutMilliseconds / 1000,
    }.ToString();

    /// <summary>What a connection to PostgreSQL is opened with. Whatever the setting says itself stays.</summary>
    internal string ServerConnection
    {
        get
        {
            var said = Server();
            var full = new NpgsqlConnectionStringBuilder(Connection) { Options = $"{Session} {said.Options}".TrimEnd(), ApplicationName = said.ApplicationName ?? Name };
            // Three replicas fit into the hundred connections that a server has by default.
            if (said.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
                full.MaxPoolSize = 30;
            if (said.Timeout == new NpgsqlConnectionStringBuilder().Timeout)
                full.Timeout = 5;
            return full.ToString();
        }
    }

    /// <summary>Whether it names a file that can be kept: one in memory would lose what was promised to be stored.</summary>
    internal bool NamesAFile()
    {
        try
        {
            return File() is { Mode: SqliteOpenMode.ReadWriteCreate or SqliteOpenMode.ReadWrite, Password: "", DataSource: var file }
                && !string.IsNullOrWhiteSpace(file) && file != ":memory:"
                && !file.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && !file.StartsWith('|');
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    /// <summary>Whether it names a server and a database there.</summary>
    internal bool NamesAServer()
    {
        try
        {
            return Server() is { Host: { Length: > 0 }, Database: { Length: > 0 } };
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }

    private SqliteConnectionStringBuilder File() => new(Connection);

    private NpgsqlConnectionStringBuilder Server() => new(Connection);
}

/// <summary>What keeps the database. The names are settings.</summary>
internal enum StorageEngine
{
    /// <summary>One file, for one machine.</summary>
    Sqlite,

    /// <summary>A server that several machines share.</summary>
    Postgres,
}
