using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace WegoBot.Limits;

/// <summary>What one connection and all of them may take up, before any page is asked for.</summary>
public static class ConnectionLimits
{
    /// <summary>Larger than any form of the service. A webhook, once its sender is known, sets a larger one for itself.</summary>
    public const int LargestBody = 16 * 1024;

    /// <summary>Browsers and proxies send about twenty.</summary>
    public const int MostHeaders = 64;

    public const int LargestHeaders = 16 * 1024;

    public const int LongestRequestLine = 4 * 1024;

    /// <summary>A proxy keeps some hundred. Each takes up some kilobytes.</summary>
    public const int MostConnections = 2000;

    public static readonly TimeSpan LongestHeaders = TimeSpan.FromSeconds(10);

    /// <summary>Longer than proxies keep a connection that nothing goes through, so that they close it and not the service.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(130);

    /// <summary>Slower than any phone in the mountains.</summary>
    public static readonly MinDataRate SlowestRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static void Apply(KestrelServerOptions kestrel)
    {
        ArgumentNullException.ThrowIfNull(kestrel);
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = LargestBody;
        limits.MaxRequestHeaderCount = MostHeaders;
        limits.MaxRequestHeadersTotalSize = LargestHeaders;
        limits.MaxRequestLineSize = LongestRequestLine;
        limits.MaxConcurrentConnections = MostConnections;
        // Nothing here is a WebSocket.
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.RequestHeadersTimeout = LongestHeaders;
        limits.KeepAliveTimeout = LongestIdle;
        (limits.MinRequestBodyDataRate, limits.MinResponseDataRate) = (SlowestRate, SlowestRate);
    }
}
