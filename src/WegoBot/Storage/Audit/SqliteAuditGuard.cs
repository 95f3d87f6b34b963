using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Triggers that make the audit log append-only on SQLite.</summary>
/// <remarks>A migration that rebuilds a table drops its triggers, so they are not a part of a migration: every start makes those that are missing.</remarks>
internal static class SqliteAuditGuard
{
    private const string Refuse = "SELECT RAISE(ABORT, 'The audit log is append-only.')";

    private static readonly (string Name, string Sql)[] Triggers =
    [
        ("AuditEntries_NoUpdate", $"CREATE TRIGGER IF NOT EXISTS AuditEntries_NoUpdate BEFORE UPDATE ON AuditEntries BEGIN {Refuse}; END"),
        ("AuditEntries_NoDelete", $"CREATE TRIGGER IF NOT EXISTS AuditEntries_NoDelete BEFORE DELETE ON AuditEntries WHEN OLD.Number > coalesce((SELECT Number FROM AuditStarts), 0) BEGIN {Refuse}; END"),
        ("AuditStarts_Forwards", $"CREATE TRIGGER IF NOT EXISTS AuditStarts_Forwards BEFORE UPDATE ON AuditStarts WHEN NEW.Number <= OLD.Number BEGIN {Refuse}; END"),
        ("AuditStarts_NoDelete", $"CREATE TRIGGER IF NOT EXISTS AuditStarts_NoDelete BEFORE DELETE ON AuditStarts BEGIN {Refuse}; END"),
    ];

    public static async Task Ensure(SqliteDb db, CancellationToken cancellationToken)
    {
        var there = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancellationToken);
        foreach (var (_, sql) in Triggers.Where(trigger => !there.Contains(trigger.Name)))
            await db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }
}
