using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Pilots;

/// <summary>The pilots that hold now. What another replica stores is read within <see cref="Interval"/>; while the database cannot be used, the last that were read hold.</summary>
public sealed class CurrentPilots(IDbContextFactory<WegoBotDb> databases, TimeProvider clock, ILogger<CurrentPilots> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    private volatile IReadOnlyList<Pilot> _now = [];
    private bool _hasFailed;

    /// <summary>Those that were approved and not withdrawn, whatever their days: whoever draws a screen knows the day.</summary>
    public IReadOnlyList<Pilot> All => _now;

    /// <summary>Reads everything again.</summary>
    public async Task Refresh(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        _now = await db.Pilots.Where(row => row.ApprovedAt != null && row.WithdrawnAt == null).OrderBy(row => row.First)
            .Select(row => new Pilot(row.Measure, row.Region, row.First, row.Last)).ToListAsync(cancellationToken);
    }

    /// <summary>The first turn already knows what is being tested.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryRefresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            await TryRefresh(stoppingToken);
        }
    }

    private async Task TryRefresh(CancellationToken cancellationToken)
    {
        try
        {
            await Refresh(cancellationToken);
            _hasFailed = false;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_hasFailed)
                log.PilotsPaused(failure);
            _hasFailed = true;
        }
    }
}
