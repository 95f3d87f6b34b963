using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Bench.Audit;

/// <summary>Runs the database engine's integrity check: <c>ok</c>, or the first defect.</summary>
internal static class Integrity
{
    public const string Ok = "ok";

    // https://www.postgresql.org/docs/current/amcheck.html
    private const string Amcheck =
        """
        SELECT c.relname || ': ' || f.msg FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, verify_heapam(c.oid) f
        WHERE c.relkind = 'r' AND n.nspname = 'public' LIMIT 1
        """;

    private const string Indexes =
        """
        SELECT count(bt_index_parent_check(i.indexrelid, true, true)::text) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am a ON a.oid = c.relam WHERE n.nspname = 'public' AND a.amname = 'btree'
        """;

    public static string OfSqlite(DbConnection connection) => (string)Ask(connection, "PRAGMA integrity_check")!;

    public static async Task<string> OfSqlite(WegoBotDb db)
    {
        await db.Database.OpenConnectionAsync();
        return OfSqlite(db.Database.GetDbConnection());
    }

    /// <summary>Runs amcheck, which PostgreSQL's package contains, over the pages of all tables and all indexes. It also reports when there was nothing to check.</summary>
    public static async Task<string> OfPostgres(WegoBotDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        try
        {
            Ask(connection, "CREATE EXTENSION IF NOT EXISTS amcheck");
            return Ask(connection, Amcheck) as string ?? (Ask(connection, Indexes) is > 0L ? Ok : "nothing to check");
        }
        catch (DbException fault)
        {
            return fault.Message;
        }
    }

    private static object? Ask(DbConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }
}
