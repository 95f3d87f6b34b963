using System.Globalization;

namespace WegoBot.Tests.Privacy;

/// <summary>Somebody who has the database and may do anything there, but has no key.</summary>
internal static class Tampering
{
    private static readonly string[] Sqlite = ["AuditEntries_NoUpdate", "AuditEntries_NoDelete", "AuditStarts_Forwards", "AuditStarts_NoDelete"];

    /// <summary>Switches the triggers off, and does what the statement says.</summary>
    public static async Task TampersWithAudit(this WegoBotApp app, string sql)
    {
        await using var beside = app.Beside();
        await using var command = beside.CreateCommand();
        command.CommandText = (app.OnPostgres
            ? """ALTER TABLE "AuditEntries" DISABLE TRIGGER ALL; ALTER TABLE "AuditStarts" DISABLE TRIGGER ALL;"""
            : string.Concat(Sqlite.Select(trigger => string.Create(CultureInfo.InvariantCulture, $"DROP TRIGGER IF EXISTS {trigger};")))) + sql;
        await command.ExecuteNonQueryAsync();
    }
}
