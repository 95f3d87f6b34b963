using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace WegoBot.Channels.Messengers;

/// <summary>Reads the body of a webhook request up to a limit.</summary>
public static class PostedBody
{
    /// <summary>Null when it is larger than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> Read(HttpContext http, int most)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.ContentLength > most)
            return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most;
        try
        {
            return await Read(http.Request.BodyReader, most, http.RequestAborted);
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static async Task<byte[]?> Read(System.IO.Pipelines.PipeReader body, int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            var fits = read.Buffer.Length <= most;
            if (fits && !read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var all = fits ? read.Buffer.ToArray() : null;
            // An unread body would cost the messenger its connection, and it would open a new one for each message.
            body.AdvanceTo(read.Buffer.End);
            return all;
        }
    }
}
