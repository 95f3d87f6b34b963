using System.Net.Sockets;

namespace WegoBot.Tests.Service;

/// <summary>A small proxy: each request goes to the next replica, and past one that is gone.</summary>
internal sealed class RoundRobin(Func<IReadOnlyList<Uri>> replicas, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _next;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        for (var misses = 1; ; misses++)
        {
            var all = replicas();
            request.RequestUri = new Uri(all[_next++ % all.Count], path);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException gone) when (gone.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused } && misses < all.Count)
            {
                // Nothing reached it: the next one may have it.
            }
        }
    }
}
