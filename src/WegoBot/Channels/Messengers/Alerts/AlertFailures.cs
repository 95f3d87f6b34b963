using WegoBot.Conversations;

namespace WegoBot.Channels.Messengers;

/// <summary>What a failed call means for a line that must not come twice.</summary>
internal static class AlertFailures
{
    /// <summary>So long at least before another try.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(5);

    public static AlertResult ResultOf(SendFailure failure, Exception fault) => failure switch
    {
        { Refusal: not Refusal.None } => new AlertResult(AlertOutcome.Unreachable),
        // The messenger itself said no.
        { Code: > 0 and < 500 } => NotSent(failure),
        _ => HasNotLeft(fault) ? NotSent(failure) : new AlertResult(AlertOutcome.Unknown),
    };

    private static AlertResult NotSent(SendFailure failure) =>
        new(AlertOutcome.NotSent, failure.Pause is { } pause && pause > ShortestPause ? pause : ShortestPause);

    /// <summary>Whether there was no connection over which the call could have gone.</summary>
    private static bool HasNotLeft(Exception? fault) => fault switch
    {
        null => false,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => true,
        _ => HasNotLeft(fault.InnerException),
    };
}
