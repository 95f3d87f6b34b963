using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Triggers that make the audit log append-only on PostgreSQL.</summary>
internal static class PostgresAuditGuard
{
    private const int Count = 4;

    // In the function OLD has no value while a table is truncated, so the conditions stand inside each other.
    private const string Sql = """
        CREATE OR REPLACE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'AuditEntries' THEN
                IF OLD."Number" <= coalesce((SELECT "Number" FROM "AuditStarts"), 0) THEN RETURN OLD; END IF;
            ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'AuditStarts' THEN
                IF NEW."Number" > OLD."Number" THEN RETURN NEW; END IF;
            END IF;
            RAISE EXCEPTION 'The audit log is append-only.';
        END $guard$;
        CREATE OR REPLACE TRIGGER audit_entries_rows BEFORE UPDATE OR DELETE ON "AuditEntries" FOR EACH ROW EXECUTE FUNCTION audit_append_only();
        CREATE OR REPLACE TRIGGER audit_entries_truncate BEFORE TRUNCATE ON "AuditEntries" FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
        CREATE OR REPLACE TRIGGER audit_starts_rows BEFORE UPDATE OR DELETE ON "AuditStarts" FOR EACH ROW EXECUTE FUNCTION audit_append_only();
        CREATE OR REPLACE TRIGGER audit_starts_truncate BEFORE TRUNCATE ON "AuditStarts" FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
        """;

    /// <summary>Whether no trigger is missing or switched off.</summary>
    public static async Task<bool> IsComplete(PostgresDb db, CancellationToken cancellationToken) => await db.Database.SqlQuery<int>($"""
        SELECT count(*)::int AS "Value" FROM pg_trigger WHERE tgname IN ('audit_entries_rows', 'audit_entries_truncate', 'audit_starts_rows', 'audit_starts_truncate') AND tgenabled <> 'D'
        """).SingleAsync(cancellationToken) == Count;

    /// <summary>Makes those that are missing. The caller keeps other replicas away: of two that replace the function at once one would fail.</summary>
    public static Task Make(PostgresDb db, CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync(Sql, cancellationToken);
}
