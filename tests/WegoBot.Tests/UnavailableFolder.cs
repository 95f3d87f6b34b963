using Microsoft.Data.Sqlite;

namespace WegoBot.Tests;

/// <summary>The folder of the database is gone, as when a disk is unplugged, until it is put back.</summary>
internal sealed class UnavailableFolder : IDisposable
{
    private readonly string _folder;

    public UnavailableFolder(WegoBotApp app)
    {
        _folder = Path.GetDirectoryName(app.DatabasePath)!;
        SqliteConnection.ClearAllPools();
        Directory.Move(_folder, _folder + ".away");
    }

    public void Dispose() => Directory.Move(_folder + ".away", _folder);
}
