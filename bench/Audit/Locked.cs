using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WegoBot.Bench.Audit;

/// <summary>Keeps everyone else from writing to a database for some time, as a backup that went wrong would.</summary>
internal static class Locked
{
    public static async Task Hold(string file, string seconds)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var loaded = connection.BeginTransaction(deferred: false);
        await Task.Delay(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), TimeProvider.System);
    }
}
