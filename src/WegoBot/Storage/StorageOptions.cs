using Microsoft.Data.Sqlite;

namespace WegoBot.Storage;

/// <summary>Where the database is: setting <c>ConnectionStrings:WegoBot</c>.</summary>
public sealed class StorageOptions
{
    public const string Name = "WegoBot";

    /// <summary>As SQLite's provider reads it; a relative path starts at the working folder.</summary>
    public string Connection { get; set; } = "Data Source=data/wegobot.db";

    /// <summary>The database file.</summary>
    public string FullPath => Path.GetFullPath(Parsed().DataSource);

    /// <summary>What a connection is opened with.</summary>
    internal string FullConnection => new SqliteConnectionStringBuilder(Connection)
    {
        DataSource = FullPath,
        DefaultTimeout = SqlitePragmas.BusyTimeout / 1000,
    }.ToString();

    /// <summary>Whether it names a file that can be kept: one in memory would lose what was promised to be stored.</summary>
    internal bool NamesAFile()
    {
        try
        {
            return Parsed() is { Mode: SqliteOpenMode.ReadWriteCreate or SqliteOpenMode.ReadWrite, Password: "", DataSource: var file }
                && !string.IsNullOrWhiteSpace(file) && file != ":memory:"
                && !file.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && !file.StartsWith('|');
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    private SqliteConnectionStringBuilder Parsed() => new(Connection);
}
