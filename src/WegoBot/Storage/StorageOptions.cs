namespace WegoBot.Storage;

/// <summary>Where the database is: settings <c>Storage:…</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The SQLite file; a relative path starts at the working folder.</summary>
    public string Path { get; set; } = "data/wegobot.db";

    public string FullPath => System.IO.Path.GetFullPath(Path);
}
