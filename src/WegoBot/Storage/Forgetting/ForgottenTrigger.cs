using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Storage;

/// <summary>A trigger that notes what is forgotten, by every path and in the same commit.</summary>
/// <remarks>
/// A migration that rebuilds a table drops its triggers, so they are not a part of a migration: every start makes those that are missing. The
/// name contains a hash of the statement, so that another version replaces them.
/// </remarks>
/// <param name="Name">Its name.</param>
/// <param name="Table">Its table.</param>
/// <param name="Sql">The statements that make it.</param>
internal sealed record ForgottenTrigger(string Name, string Table, string Sql)
{
    public const string Prefix = "forgotten_";

    /// <summary>The triggers of SQLite.</summary>
    public static IReadOnlyList<ForgottenTrigger> OfSqlite { get; } = [.. Each((name, rule, occasion) => $"""
        CREATE TRIGGER "{name}" AFTER {Event(occasion)} ON "{rule.Table}"{When(occasion)}
        BEGIN INSERT INTO "ForgottenRows" ("Id", "What", "Key", "At") VALUES (randomblob(16), '{rule.What}', {SqliteKey(rule)}, unixepoch()); END;
        """)];

    /// <summary>The triggers of PostgreSQL, each with its function.</summary>
    public static IReadOnlyList<ForgottenTrigger> OfPostgres { get; } = [.. Each((name, rule, occasion) => $"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $note$
        BEGIN
            INSERT INTO "ForgottenRows" ("Id", "What", "Key", "At") VALUES (uuid_send(gen_random_uuid()), '{rule.What}', {PostgresKey(rule)}, extract(epoch FROM now())::bigint);
            RETURN NULL;
        END $note$;
        CREATE OR REPLACE TRIGGER "{name}" AFTER {Event(occasion)} ON "{rule.Table}" FOR EACH ROW{When(occasion)} EXECUTE FUNCTION "{name}"();
        """)];

    private static IEnumerable<ForgottenTrigger> Each(Func<string, ForgottenRule, ForgottenOccasion, string> sql) =>
        from rule in ForgottenRules.All
        from occasion in rule.Occasions
        let version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql("", rule, occasion))))[..8]
        let name = $"{Prefix}{rule.What}_{occasion.Column ?? "row"}_{version}".ToLowerInvariant()
        select new ForgottenTrigger(name, rule.Table, sql(name, rule, occasion));

    private static string Event(ForgottenOccasion occasion) => occasion.Column is { } column ? $"UPDATE OF \"{column}\"" : "DELETE";

    private static string When(ForgottenOccasion occasion) => occasion.Condition is { } condition ? $" WHEN ({condition})" : "";

    /// <summary>The same text as <see cref="BackupColumn.Text"/> makes of the value: bytes in hexadecimal digits, everything in lower case.</summary>
    private static string SqliteKey(ForgottenRule rule) => string.Join(" || '/' || ", rule.KeyColumns.Select(column =>
        $"lower(CASE typeof(OLD.\"{column}\") WHEN 'blob' THEN hex(OLD.\"{column}\") ELSE OLD.\"{column}\" END)"));

    private static string PostgresKey(ForgottenRule rule) => string.Join(" || '/' || ", rule.KeyColumns.Select(column =>
        $"lower(regexp_replace(OLD.\"{column}\"::text, '^\\\\x', ''))"));
}
