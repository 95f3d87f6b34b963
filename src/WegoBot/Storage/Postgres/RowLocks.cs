using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Storage;

/// <summary>Locks rows for the transaction that reads them. SQLite has one writer at a time and needs none; on PostgreSQL other replicas wait, or pass by.</summary>
public static class RowLocks
{
    private const string ForUpdateTag = "for update";
    private const string SkipLockedTag = "for update skip locked";

    /// <summary>Rows that another transaction has are waited for. Give an order, and the same one everywhere, or two may wait for each other.</summary>
    public static IQueryable<TRow> ForUpdate<TRow>(this IQueryable<TRow> rows) => rows.TagWith(ForUpdateTag);

    /// <summary>Rows that another transaction has are left to it.</summary>
    public static IQueryable<TRow> ForUpdateSkipLocked<TRow>(this IQueryable<TRow> rows) => rows.TagWith(SkipLockedTag);

    /// <summary>Turns the marks of queries into PostgreSQL's own words. EF Core has none for it.</summary>
    internal sealed class Words : DbCommandInterceptor
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
            // A query's marks are the comments that stand before it.
            foreach (var words in new[] { ForUpdateTag, SkipLockedTag })
                if (command.CommandText.StartsWith($"-- {words}\n", StringComparison.Ordinal))
                    command.CommandText += $"\n{words}";
        }
    }
}
