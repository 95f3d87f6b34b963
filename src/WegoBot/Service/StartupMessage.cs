using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using WegoBot.Dialogue;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Service;

/// <summary>Logs at startup where the service answers, where Prometheus reads the metrics and where staff sign in, or how to invite the first of them.</summary>
public sealed class StartupMessage(
    IServer server,
    IServiceScopeFactory scopes,
    Catalogue catalogue,
    IOptions<TelemetryOptions> telemetry,
    IOptions<ServiceOptions> service,
    ILogger<StartupMessage> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var first = catalogue.Centres is [var centre, ..] && await HasNobodyAnAccount(cancellationToken) ? centre : null;
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses is { } addresses)
            foreach (var address in addresses)
                if (BindingAddress.Parse(address).Port == telemetry.Value.MetricsPort)
                    log.MetricsAnswer(address);
                else
                    log.ServiceAnswers(address);
        if (first is not null)
            log.HowToInvite(first.Id, string.Join(", ", catalogue.Centres.Select(one => one.Id)));
        else
            log.StaffSignInAt(service.Value.StaffLinkBase);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>False when it cannot be known. The service already answers, and a database that is briefly unavailable must not stop it.</summary>
    private async Task<bool> HasNobodyAnAccount(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return !await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Any(cancellationToken);
        }
        catch (Exception failure) when (TransientErrors.IsTransient(failure))
        {
            return false;
        }
    }
}
