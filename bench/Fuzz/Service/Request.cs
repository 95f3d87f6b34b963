using System.Text;
using Microsoft.AspNetCore.TestHost;

namespace WegoBot.Fuzz;

/// <summary>One request, with whatever stands in it.</summary>
public sealed class Request
{
    public const string EventStream = "text/event-stream";

    private static readonly TimeSpan Listening = TimeSpan.FromMilliseconds(200);

    public string Method { get; set; } = "GET";

    public string Path { get; set; } = "/";

    public string Query { get; set; } = "";

    public Dictionary<string, string> Headers { get; } = [];

    public byte[] Body { get; set; } = [];

    public override string ToString() =>
        $"{Method} {Path}{Query} [{string.Join("; ", Headers.Select(header => $"{header.Key}: {header.Value}"))}] {Convert.ToBase64String(Body)}";

    /// <summary>A form of these fields.</summary>
    public static byte[] Form(params IEnumerable<(string Name, string Value)> fields) =>
        Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{Percent(field.Name)}={Percent(field.Value)}")));

    /// <summary>Sends it through the service's whole pipeline, and holds the answer to what every answer has to be.</summary>
    public async Task<Response> Send(TestServer server)
    {
        var http = await server.SendAsync(Fill);
        using var patience = new CancellationTokenSource(Headers.GetValueOrDefault("Accept") is EventStream ? Listening : Timeout.InfiniteTimeSpan);
        var response = new Response(http.Response.StatusCode, http.Response.Headers, await Read(http.Response.Body, patience.Token));
        response.AssertSound(Headers.Keys.Any(name => name.Contains("urpose", StringComparison.Ordinal) || name == "X-Moz"));
        return response;
    }

    /// <summary>Events come without end.</summary>
    private static async Task<string> Read(Stream body, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, Encoding.UTF8);
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return "";
        }
    }

    private void Fill(HttpContext http)
    {
        (http.Request.Method, http.Request.Scheme, http.Request.Host) = (Method, "http", new HostString("localhost"));
        http.Request.Path = new PathString(AsKestrelReads("/" + Path.TrimStart('/')));
        http.Request.QueryString = Query.Length == 0 ? QueryString.Empty : new QueryString("?" + Query.TrimStart('?'));
        foreach (var (name, value) in Headers)
            http.Request.Headers[name] = Printable(value);
        if (Body.Length == 0 && Method is "GET" or "HEAD")
            return;
        http.Request.Body = new MemoryStream(Body);
        http.Request.ContentLength = Body.Length;
    }

    // Not Uri.EscapeDataString, which refuses half a surrogate pair.
    private static string Percent(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(one => $"%{one:X2}"));

    /// <summary>Kestrel refuses a path that is not UTF-8, and one with a zero in it.</summary>
    private static string AsKestrelReads(string path) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(path)).Replace("\0", "", StringComparison.Ordinal);

    /// <summary>Kestrel refuses a header with control characters.</summary>
    private static string Printable(string value) => new([.. value.Where(letter => letter is >= ' ' and < (char)127 or > (char)159)]);
}
