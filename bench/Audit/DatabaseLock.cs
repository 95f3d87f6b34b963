using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WegoBot.Bench.Audit;

/// <summary>Holds a write transaction open for some time, as a faulty backup would.</summary>
internal static class DatabaseLock
{
    public static async Task Hold(string file, string seconds)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction(deferred: false);
        await Task.Delay(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), TimeProvider.System);
    }
}
