using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WegoBot.Tests;

/// <summary>A database that answers nobody, for as long as a test likes: whatever waits for it waits until <see cref="GoOn"/>.</summary>
public sealed class Standstill : DbConnectionInterceptor
{
    private volatile TaskCompletionSource? gate;

    public void Begin() => gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn()
    {
        var closed = gate;
        gate = null;
        closed?.SetResult();
    }

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (gate is { } closed)
            await closed.Task.WaitAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        gate?.Task.Wait();
        return result;
    }
}
