using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Erases the bytes of deleted rows from the disk. Retries while readers prevent it.</summary>
public sealed class SecureDelete(IDbContextFactory<WegoBotDb> databases, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<SecureDelete> log) : BackgroundService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _requests = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Requests an erasure after a delete was committed. Returns immediately.</summary>
    public void Request() => _requests.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStart(stoppingToken);
        // Rows deleted before the process was killed may still be on the disk.
        Request();
        await foreach (var _ in _requests.Reader.ReadAllAsync(stoppingToken))
            while (!await Erase(stoppingToken))
                await Task.Delay(RetryInterval, clock, stoppingToken);
    }

    /// <summary>Tries once more while the service stops, because no later attempt follows.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Erase(cancellationToken);
    }

    private async Task<bool> Erase(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await db.EraseDeleted(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.SecureDeleteFailed(failure);
            return false;
        }
    }
}
