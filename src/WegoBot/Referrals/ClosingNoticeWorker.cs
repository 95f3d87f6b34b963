namespace WegoBot.Referrals;

/// <summary>Looks every few minutes for referrals that close by themselves soon.</summary>
public sealed class ClosingNoticeWorker(ClosingNotices closing, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ClosingNoticeWorker> log)
    : PeriodicService(TimeSpan.FromMinutes(10), clock, lifetime)
{
    protected override Task Run(CancellationToken cancellationToken) => closing.TellDue(cancellationToken);

    protected override void LogFailure(Exception failure) => log.NotificationsPaused(failure);
}
