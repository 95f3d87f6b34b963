using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Tests;

/// <summary>A database that answers nobody, for as long as a test likes: whatever waits for it waits until <see cref="GoOn"/>.</summary>
public sealed class BlockedDatabase : DbConnectionInterceptor
{
    private volatile TaskCompletionSource? _gate;

    public void Begin() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn()
    {
        var closed = _gate;
        _gate = null;
        closed?.SetResult();
    }

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (_gate is { } closed)
            await closed.Task.WaitAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        _gate?.Task.Wait();
        return result;
    }
}
