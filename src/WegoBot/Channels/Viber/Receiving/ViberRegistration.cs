using Microsoft.Extensions.Options;
using WegoBot.Channels.Messengers;

namespace WegoBot.Channels.Viber;

/// <summary>Tells Viber at the start where to send what people do, and goes on telling it until it is taken.</summary>
public sealed class ViberRegistration(
    ViberClient viber, IHostApplicationLifetime lifetime, Backoff backoff, IOptions<ViberOptions> options, ILogger<ViberRegistration> log) : BackgroundService
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    /// <summary>A refused token or address does not mend itself soon.</summary>
    private static readonly TimeSpan Refused = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Viber calls the address before it answers, so the service has to listen already.
        await lifetime.Begun(stoppingToken);
        if (options.Value.Webhook is { } address)
            await RetryUntilDone(cancellationToken => viber.SetWebhook(address, cancellationToken), stoppingToken);
        else
            log.ViberHasNoAddress();
        await RetryUntilDone(viber.GetAccountInfo, stoppingToken);
        log.ViberAnswers();
    }

    private async Task RetryUntilDone(Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                using var limit = backoff.Limit(LongestCall);
                using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
                await call(both.Token);
                return;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                var refusal = fault as ViberException;
                log.ViberCallFailed(refusal?.Status ?? 0, fault);
                await backoff.Wait(refusal is { MayPass: false } ? Refused : backoff.After(failures), cancellationToken);
            }
        }
    }
}
