using System.Text;
using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;

namespace WegoBot.Fuzz;

/// <summary>Requests as bytes on the line: whole ones, ones with anything in place of a line, a header or a length, and what is no HTTP at all.</summary>
public static class RawRequests
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "get", "G ET", "", "\u0001", "\u00ff", new string('M', 5000), "PRI", "GET\t"];

    private static readonly string[] Targets =
    [
        "/", "/?before=1", "/leave", "/staff", "/staff/me", "/page.js", "/healthz", "/nothing", "*", "", " ", "//", "/..", "/%2e%2e/%2e%2e/etc/passwd", "/%00", "/%zz", "/%c0%80", "/%ff", "/\u0000", "/\u00ff", "/a b", "/#x", "/?%00=%ff&&==",
        "http://evil.example/", "http://evil.example:99999/", "http://", "evil.example:443", "/" + new string('a', 4000), "/" + new string('a', 9000), "/?" + new string('=', 4100), "/;x=1", "/staff/cases/%2f..%2f", "\\\\evil.example\\x",
    ];

    private static readonly string[] Versions = ["HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/9.9", "HTTP/1.1 ", "http/1.1", "HTTP/", "HTTP/1.", "HTTPS/1.1", "", "HTTP/1.1x", "HTTP/18446744073709551617.1"];

    private static readonly string[] Ends = ["\r\n", "\n", "\r", "\r\r\n", "\n\r", " \r\n", "\0\r\n"];

    private static readonly string[] Headers =
    [
        "Host: x", "Host: ", "Host: a b", "Host: [::1", "Host: evil.example\\@x", "Host:x:99999", "Content-Length: 5", "Content-Length: 0", "Content-Length: -1", "Content-Length: +5", "Content-Length: 5, 5", "Content-Length: 5, 6", "Content-Length: 0x5",
        "Content-Length: 99999999999999999999", "Content-Length: 9223372036854775807", "Content-Length: 20000", "Content-Length: ", "Transfer-Encoding: chunked", "Transfer-Encoding: identity", "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, gzip", "Transfer-Encoding : chunked", "Transfer-Encoding:\u000bchunked", "Transfer-Encoding: xchunked", "Expect: 100-continue", "Expect: x", "Connection: close", "Connection: keep-alive", "Connection: upgrade", "Upgrade: websocket",
        "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA", "Cookie: page=x", "Cookie: page=\"", "Cookie: ;;;===", "Range: bytes=0-0,1-1,2-2", "If-Match: *", "Accept-Encoding: gzip;q=x", "Content-Encoding: gzip", "X: \u0000", "X: \u0001", "X: \u00ff\u00fe",
        "X: a\rb", "X: a\nb", " folded: x", "\tfolded", "no colon", ":", ": x", "a b: c", "\u00ff: x", "X:", "X-Forwarded-For: 1.2.3.4, nonsense, [::1]:x", "Forwarded: for=;;;", "Authorization: Basic ====", "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: multipart/form-data; boundary=", "Purpose: prefetch", "traceparent: 00-x-y-z", "Origin: null", "Sec-Fetch-Site: cross-site", "X-HTTP-Method-Override: DELETE",
    ];

    private static readonly string[] Chunks = ["5\r\nwords\r\n0\r\n\r\n", "5\r\nwords\r\n0\r\nX: y\r\n\r\n", "5;x=y\r\nwords\r\n0\r\n\r\n", "-1\r\n", "ffffffffffffffff\r\nx", "7fffffff\r\nx", "5\nwords\n0\n\n", "\r\n", "0\r\n", "5\r\nword", "g\r\nx\r\n", "0005\r\nwords\r\n0\r\n\r\n", "4\r\nwords\r\n0\r\n\r\n"];

    /// <summary>The first bytes of other protocols.</summary>
    private static readonly byte[][] Others =
    [
        [0x16, 0x03, 0x01, 0x00, 0xC4, 0x01, 0x00, 0x00, 0xC0, 0x03, 0x03], Encoding.ASCII.GetBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0"), Encoding.ASCII.GetBytes("PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nGET / HTTP/1.1\r\n\r\n"),
        Encoding.ASCII.GetBytes("SSH-2.0-x\r\n"), Encoding.ASCII.GetBytes("EHLO x\r\n"), [0x05, 0x01, 0x00], [0], [],
    ];

    /// <summary>One to three requests on one connection.</summary>
    public static byte[] Of(FuzzRandom random)
    {
        var bytes = new List<byte>();
        for (var count = 1 + (random.Below(6) / 4); count > 0; count--)
            bytes.AddRange(random.OneIn(30) ? random.OneOf(Others) : One(random));
        return random.OneIn(6) ? Mutator.Bytes(random, [.. bytes]) : [.. bytes];
    }

    private static byte[] One(FuzzRandom random)
    {
        var (target, body) = Content(random);
        var isChunked = random.OneIn(8);
        var end = random.OneIn(20) ? random.OneOf(Ends) : "\r\n";
        var head = new StringBuilder()
            .Append(random.OneIn(15) ? random.OneOf(Methods) : body.Length > 0 || isChunked ? "POST" : "GET").Append(random.OneIn(60) ? random.OneOf(["", "  ", "\t", "\0"]) : " ")
            .Append(random.OneIn(6) ? random.OneOf(Targets) : target).Append(random.OneIn(60) ? random.OneOf(["", "  ", "\t"]) : " ")
            .Append(random.OneIn(20) ? random.OneOf(Versions) : "HTTP/1.1").Append(end);
        if (!random.OneIn(25))
            head.Append("Host: localhost").Append(end);
        for (var headers = random.Below(3); headers > 0; headers--)
            head.Append(random.OneIn(5) ? $"{random.OneOf(["X", "Cookie", "Accept-Language", "Referer"])}: {Mutator.Text(random, Specials.Texts, 300)}" : random.OneOf(Headers)).Append(end);
        if (random.OneIn(60))
            for (var many = random.Below(100); many > 0; many--)
                head.Append("X-").Append(many).Append(": ").Append('y', random.OneOf([1, 10, 1000])).Append(end);
        if (random.OneIn(100))
            head.Append("X: ").Append('z', random.Below(40_000)).Append(end);
        if (body.Length > 0 && !random.OneIn(15))
            head.Append("Content-Length: ").Append(body.Length + (random.OneIn(10) ? random.Below(5) - 2 : 0)).Append(end);
        if (isChunked)
            head.Append("Transfer-Encoding: chunked").Append(end);
        return [.. Encoding.Latin1.GetBytes(head.Append(end).ToString()), .. isChunked ? Encoding.ASCII.GetBytes(random.OneOf(Chunks)) : body];
    }

    /// <summary>What is asked for, and the body that goes there; most of the time none.</summary>
    private static (string Target, byte[] Body) Content(FuzzRandom random) => random.Below(8) switch
    {
        0 => ("/", Request.Form(("token", Mutator.Text(random, Specials.Texts, 60)), ("screen", "000001"), ("words", Mutator.Words(random)))),
        1 => (TelegramWebhookEndpoint.Path, JsonMutator.Body(random, Updates.TelegramWithNumbers, 1 + random.Below(1000), random.Below(1000))),
        2 => (ViberOptions.Path, JsonMutator.Body(random, Updates.Viber, 1 + random.Below(1000), random.Below(1000))),
        3 => ("/staff/sign-in", Encoding.ASCII.GetBytes("name=" + new string('a', random.OneOf([1, 1000, 17_000])))),
        4 => (random.OneOf(Targets), []),
        _ => ("/", []),
    };
}
