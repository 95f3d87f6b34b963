using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>After something was forgotten, takes its bytes off the disk too; tried again while readers stand in the way.</summary>
public sealed class SecureDelete(IDbContextFactory<WegoBotDb> databases, TimeProvider clock, ILogger<SecureDelete> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _requests = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something was deleted and committed. Returns at once.</summary>
    public void Request() => _requests.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _requests.Reader.ReadAllAsync(stoppingToken))
            while (!await Erase(stoppingToken))
                await Task.Delay(Pause, clock, stoppingToken);
    }

    /// <summary>A last try when the service stops, since nobody comes back for it.</summary>
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
