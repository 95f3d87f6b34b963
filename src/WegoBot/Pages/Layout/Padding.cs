using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace WegoBot.Pages;

/// <summary>Gives the answers of the chat one of a few lengths, so that whoever watches the line cannot tell from it which screen she reads.</summary>
/// <remarks>Nothing is compressed: a compressed page is as long as its words let it be, and a proxy in front must not compress either.</remarks>
public static class Padding
{
    /// <summary>The length of a page, in bytes; a longer one has a multiple of it.</summary>
    public const int Step = 16 * 1024;

    private const string ReasonPhrase = "OK";

    /// <summary>Headers that only some pages about an error have.</summary>
    private static readonly string[] Rare = [HeaderNames.RetryAfter, HeaderNames.Allow];

    /// <summary>The bytes of a page, filled up with spaces after its end, where a browser draws nothing.</summary>
    public static byte[] Fill(string html)
    {
        var length = Encoding.UTF8.GetByteCount(html);
        var page = new byte[(length + Step - 1) / Step * Step];
        Encoding.UTF8.GetBytes(html, page);
        page.AsSpan(length).Fill((byte)' ');
        return page;
    }

    /// <summary>Makes the headers of an answer as long as those of any other of the chat, whether it is a page or a redirect.</summary>
    public static void FillHeaders(HttpContext http) => SessionCookie.Chat.Fill(http, PageLanguage.Of(http.Request), Surplus(http));

    /// <summary>Makes the status line of an error page as long as that of any other page. The words in it mean nothing (RFC 9110, 15.1).</summary>
    public static void FillStatusLine(HttpContext http) => http.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = ReasonPhrase;

    /// <summary>How many bytes the rare headers of this answer take up. Under HTTP/2 a header that the connection has had before is one byte.</summary>
    private static int Surplus(HttpContext http)
    {
        var rare = Rare.Where(http.Response.Headers.ContainsKey);
        return HttpProtocol.IsHttp2(http.Request.Protocol) ? rare.Count() : rare.Sum(name => $"{name}: {http.Response.Headers[name]}\r\n".Length);
    }
}
