using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Tests;

/// <summary>Counts the transactions that were committed.</summary>
public sealed class CommitCount : DbTransactionInterceptor
{
    private int _commits;

    public int Count => Volatile.Read(ref _commits);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commits);
        return Task.CompletedTask;
    }
}
