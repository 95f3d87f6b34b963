namespace WegoBot.Service;

/// <summary>Logs at startup each setting that is given and has no effect. A wrong setting has stopped the start before that.</summary>
internal sealed class UnusedSettingsMessage(IConfiguration settings, ILogger<UnusedSettingsMessage> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (setting, reason) in UnusedSettings.In(settings))
            log.SettingHasNoEffect(setting, reason);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
