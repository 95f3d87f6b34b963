using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Makes the triggers that note what is forgotten, where they are missing.</summary>
internal static class ForgottenTriggers
{
    public static async Task Ensure(SqliteDb db, CancellationToken cancellationToken)
    {
        var there = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'forgotten_*'").ToListAsync(cancellationToken);
        var old = there.Except(ForgottenTrigger.OfSqlite.Select(trigger => trigger.Name)).Select(name => $"DROP TRIGGER \"{name}\";");
        var missing = ForgottenTrigger.OfSqlite.Where(trigger => !there.Contains(trigger.Name)).Select(trigger => trigger.Sql);
        if (string.Join('\n', old.Concat(missing)) is not { Length: > 0 } sql)
            return;
        // In one commit, which waits for the disk once.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Whether none is missing, switched off or left from another version.</summary>
    public static async Task<bool> AreComplete(PostgresDb db, CancellationToken cancellationToken) =>
        (await There(db, cancellationToken)).Where(trigger => trigger.IsOn).Select(trigger => trigger.Name).Order(StringComparer.Ordinal)
            .SequenceEqual(ForgottenTrigger.OfPostgres.Select(trigger => trigger.Name).Order(StringComparer.Ordinal));

    /// <summary>Makes all of them. The caller keeps other replicas away.</summary>
    public static async Task Make(PostgresDb db, CancellationToken cancellationToken)
    {
        var old = (await There(db, cancellationToken)).Where(trigger => ForgottenTrigger.OfPostgres.All(one => one.Name != trigger.Name))
            .Select(trigger => $"DROP TRIGGER \"{trigger.Name}\" ON \"{trigger.Table}\"; DROP FUNCTION \"{trigger.Name}\"();");
        await db.Database.ExecuteSqlRawAsync(string.Join('\n', old.Concat(ForgottenTrigger.OfPostgres.Select(trigger => trigger.Sql))), cancellationToken);
    }

    private static Task<List<TriggerThere>> There(PostgresDb db, CancellationToken cancellationToken) => db.Database.SqlQuery<TriggerThere>($"""
        SELECT tgname::text AS "Name", relname::text AS "Table", tgenabled <> 'D' AS "IsOn"
        FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE starts_with(tgname, 'forgotten_')
        """).ToListAsync(cancellationToken);

    private sealed record TriggerThere(string Name, string Table, bool IsOn);
}
