using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>Locks the rows that a query reads until its transaction ends. On PostgreSQL other replicas wait for them or skip them. SQLite has one writer at a time and needs no row locks.</summary>
public static class RowLocks
{
    private const string ForUpdateTag = "for update";
    private const string SkipLockedTag = "for update skip locked";

    /// <summary>Waits for rows that another transaction has locked. Order the query, everywhere in the same way, or two transactions can deadlock.</summary>
    public static IQueryable<TRow> ForUpdate<TRow>(this IQueryable<TRow> rows) => rows.TagWith(ForUpdateTag);

    /// <summary>Skips rows that another transaction has locked.</summary>
    public static IQueryable<TRow> ForUpdateSkipLocked<TRow>(this IQueryable<TRow> rows) => rows.TagWith(SkipLockedTag);

    /// <summary>Appends PostgreSQL's locking clause to tagged queries. EF Core has no operator for it.</summary>
    internal sealed class TagInterceptor : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Add(command);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Add(command);
            return ValueTask.FromResult(result);
        }

        private static void Add(DbCommand command)
        {
            // EF Core writes the tags of a query as comments before it.
            foreach (var tag in new[] { ForUpdateTag, SkipLockedTag })
                if (command.CommandText.StartsWith($"-- {tag}\n", StringComparison.Ordinal))
                    command.CommandText += $"\n{tag}";
        }
    }
}
