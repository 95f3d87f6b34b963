using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace WegoBot.Bench.DotnetRival;

/// <summary>Sessions and referrals in one SQLite file with a write-ahead log. One connection with prepared statements serves all workers: SQLite has one writer at a time in any case.</summary>
internal sealed class SessionStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _save;
    private readonly SqliteCommand _refer;
    private readonly Lock _gate = new();

    public SessionStore(string file, string synchronous)
    {
        _connection = new SqliteConnection($"Data Source={file}");
        _connection.Open();
        using var schema = Command(
            $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = {synchronous};
            CREATE TABLE IF NOT EXISTS sessions (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS referrals (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, answers TEXT NOT NULL, sent_at INTEGER NOT NULL);
            """);
        schema.ExecuteNonQuery();
        _find = Command("SELECT value FROM sessions WHERE key = @key", "@key");
        _save = Command("INSERT INTO sessions (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value", "@key", "@value");
        _refer = Command("INSERT INTO referrals (chat, answers, sent_at) VALUES (@chat, @answers, @sent_at)", "@chat", "@answers", "@sent_at");
    }

    /// <returns>Null for a chat that has none.</returns>
    public Session? Find(long chat)
    {
        lock (_gate)
        {
            Bind(_find, Key(chat));
            return _find.ExecuteScalar() is string json ? JsonSerializer.Deserialize<Session>(json, JsonSerializerOptions.Web) : null;
        }
    }

    public void Save(long chat, Session session)
    {
        lock (_gate)
        {
            _save.Transaction = null;
            Bind(_save, Key(chat), JsonSerializer.Serialize(session, JsonSerializerOptions.Web));
            _save.ExecuteNonQuery();
        }
    }

    /// <summary>Stores the session and its referral in one commit.</summary>
    public void SaveWithReferral(long chat, Session session)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            (_save.Transaction, _refer.Transaction) = (transaction, transaction);
            Bind(_save, Key(chat), JsonSerializer.Serialize(session, JsonSerializerOptions.Web));
            _save.ExecuteNonQuery();
            Bind(_refer, chat, JsonSerializer.Serialize(session.Answers), TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            _refer.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    public void Dispose()
    {
        _find.Dispose();
        _save.Dispose();
        _refer.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string text, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter(name, null));
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }

    private static string Key(long chat) => chat.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where a chat is in the conversation, and what was pressed so far.</summary>
internal sealed record Session(int Step, string[] Answers);
