using Microsoft.Extensions.Options;
using WegoBot.Channels.Messengers;

namespace WegoBot.Channels.Viber;

/// <summary>Tells Viber at the start where to send what people do, and goes on telling it until it is taken.</summary>
public sealed class ViberRegistration(
    ViberClient viber, IHostApplicationLifetime lifetime, Pauses pauses, IOptions<ViberOptions> options, ILogger<ViberRegistration> log) : BackgroundService
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    /// <summary>A refused token or address does not mend itself soon.</summary>
    private static readonly TimeSpan Refused = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Viber calls the address before it answers, so the service has to listen already.
        await lifetime.Begun(stoppingToken);
        if (options.Value.Webhook is { } address)
            await Insist(stop => viber.SetWebhook(address, stop), stoppingToken);
        else
            log.ViberHasNoAddress();
        await Insist(viber.GetAccountInfo, stoppingToken);
        log.ViberAnswers();
    }

    private async Task Insist(Func<CancellationToken, Task> call, CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                using var limit = pauses.Limit(LongestCall);
                using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
                await call(both.Token);
                return;
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                var refusal = fault as ViberException;
                log.ViberCallFailed(refusal?.Status ?? 0, fault);
                await pauses.Wait(refusal is { MayPass: false } ? Refused : pauses.After(failures), stop);
            }
        }
    }
}
