using Microsoft.Extensions.Options;
using WegoBot.Channels.Messengers;

namespace WegoBot.Channels.Viber;

/// <summary>Sets the webhook after startup, and retries until Viber accepts it.</summary>
public sealed class ViberRegistration(
    ViberClient viber, IHostApplicationLifetime lifetime, Backoff backoff, IOptions<ViberOptions> options, ILogger<ViberRegistration> log) : BackgroundService
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    /// <summary>A refused token or address stays refused until somebody corrects it.</summary>
    private static readonly TimeSpan Refused = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Viber calls the address before it answers, so the service has to listen already.
        await lifetime.WaitForStart(stoppingToken);
        if (options.Value.Webhook is { } address)
            await RetryUntilDone(cancellationToken => viber.SetWebhook(address, cancellationToken), stoppingToken);
        else
            log.ViberHasNoAddress();
        await RetryUntilDone(viber.GetAccountInfo, stoppingToken);
        log.ViberAnswers();
    }

    private Task RetryUntilDone(Func<CancellationToken, Task> call, CancellationToken cancellationToken) => backoff.RetryUntilDone(
        async () =>
        {
            using var limit = backoff.Limit(LongestCall);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            await call(both.Token);
        },
        failure =>
        {
            var refusal = failure as ViberException;
            log.ViberCallFailed(refusal?.Status ?? 0, failure);
            return refusal is { MayPass: false } ? Refused : null;
        },
        cancellationToken);
}
