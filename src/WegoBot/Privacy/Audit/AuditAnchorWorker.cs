using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Writes down outside the database how far the audit log went: in a file every minute, in the journal every hour, and in both when the service stops.</summary>
public sealed class AuditAnchorWorker(
    IDbContextFactory<WegoBotDb> databases,
    AuditAnchorFile file,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<AuditAnchorWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan JournalInterval = TimeSpan.FromHours(1);

    private long _anchored;
    private long _logged;
    private DateTimeOffset _loggedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStart(stoppingToken);
        await Compare(stoppingToken);
        while (true)
        {
            await Anchor(isLast: false, stoppingToken);
            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Anchor(isLast: true, cancellationToken);
    }

    /// <summary>Writes the head down unless it stands there already.</summary>
    internal async Task Anchor(bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var head = await AuditLog.Head(db, cancellationToken);
            if (head.Number != _anchored && head.Number > 0)
                file.Append(head);
            _anchored = head.Number;
            if (head.Number == _logged || head.Number == 0 || (!isLast && clock.GetUtcNow() - _loggedAt < JournalInterval))
                return;
            log.AuditLogEndsWith(head.Number, Convert.ToHexStringLower(head.Hash));
            (_logged, _loggedAt) = (head.Number, clock.GetUtcNow());
        }
        catch (Exception failure) when (isLast || !cancellationToken.IsCancellationRequested)
        {
            log.AuditLogNotAnchored(failure);
        }
    }

    /// <summary>Says at the start when the log ends before the place that was written down last.</summary>
    private async Task Compare(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            // The file is read first: the log may grow meanwhile.
            var last = AuditAnchorFile.Read(file.Path).Select(anchor => anchor.Head.Number).DefaultIfEmpty().Max();
            if ((await AuditLog.Head(db, cancellationToken)).Number < last)
                log.AuditLogIsShorter();
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.AuditLogNotAnchored(failure);
        }
    }
}
