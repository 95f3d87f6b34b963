using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Carries a rotation of the key on, while the service runs: looks every half minute what has changed, and does the next step.</summary>
public sealed class KeyRotationWorker(
    KeyRotationSteps steps,
    Reencryption reencryption,
    LeaderElection leader,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<KeyRotationWorker> log) : PeriodicService(TimeSpan.FromSeconds(30), clock, lifetime), IHostedLifecycleService
{
    private readonly IHostApplicationLifetime _lifetime = lifetime;

    /// <summary>Before anything is read or written, so that no other copy takes a key into use that this one lacks.</summary>
    /// <exception cref="InvalidSettingException">A key is in use that the key file lacks.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!await steps.Choose(cancellationToken))
            throw new InvalidSettingException("The key file is older than the database: copy the newest key file here.");
    }

    protected override Task Run(CancellationToken cancellationToken) => Step(cancellationToken);

    /// <summary>Does the next step.</summary>
    internal async Task Step(CancellationToken cancellationToken)
    {
        steps.ReadFile();
        if (!await steps.Choose(cancellationToken))
        {
            // It could read nothing that the others write.
            log.KeyFileTooOld();
            _lifetime.StopApplication();
            return;
        }

        if (leader.IsLeader && await steps.HasOlder(cancellationToken))
        {
            await reencryption.Run(cancellationToken);
            foreach (var version in await steps.Retire(cancellationToken))
                log.KeyRetired(version);
        }

        foreach (var version in await steps.Destroy(cancellationToken))
            log.KeyDestroyed(version);
    }

    protected override void LogFailure(Exception failure) => log.KeyRotationPaused(failure);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await steps.Leave(cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
