using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace WegoBot.Bench.Audit;

/// <summary>Reads a rival's sessions and referrals.</summary>
internal static class RivalStore
{
    public static StoredState Read(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var applied = new Dictionary<long, int>();
        using (var sessions = Reader("SELECT key, value FROM sessions"))
            while (sessions.Read())
            {
                using var session = JsonDocument.Parse(sessions.GetString(1));
                // Step 0 is stored after the first update.
                applied[long.Parse(sessions.GetString(0).Split(':')[0], CultureInfo.InvariantCulture)] = session.RootElement.GetProperty("step").GetInt32() + 1;
            }

        var sent = new Dictionary<long, int>();
        using (var referrals = Reader("SELECT chat, count(*) FROM referrals GROUP BY chat"))
            while (referrals.Read())
                sent[referrals.GetInt64(0)] = referrals.GetInt32(1);
        return new StoredState(applied, sent, sent.Values.Sum(), Told: null, Integrity.OfSqlite(connection));

        SqliteDataReader Reader(string query)
        {
            var command = connection.CreateCommand();
            command.CommandText = query;
            return command.ExecuteReader();
        }
    }
}
