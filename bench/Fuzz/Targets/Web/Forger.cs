namespace WegoBot.Fuzz;

/// <summary>Puts anything in place of what a browser sends: fields, bodies, content types, headers, queries and methods.</summary>
public static class Forger
{
    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=nonsense", "multipart/form-data; boundary=x", "multipart/form-data",
        "application/json", "text/plain", "text/xml", "x/y", "", ";;;=", "application/x-www-form-urlencoded, text/html",
    ];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "x"];

    private static readonly string[] Headers =
    [
        "Accept", "Accept-Language", "Accept-Encoding", "Content-Encoding", "Cookie", "Host", "Origin", "Referer", "If-None-Match", "If-Modified-Since", "Range", "Sec-Purpose", "Purpose", "X-Forwarded-For",
        "X-Forwarded-Proto", "X-Forwarded-Host", "X-HTTP-Method-Override", "Authorization", "Transfer-Encoding", "Expect", "Upgrade", "Sec-Fetch-Site", "User-Agent", "Forwarded", "Last-Event-ID", "traceparent", "baggage",
    ];

    /// <summary>With a value changed, a field left out, added, doubled, or nothing at all.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(FuzzRandom random, IEnumerable<(string Name, string Value)> fields)
    {
        var changed = fields.ToList();
        for (var changes = random.Below(4); changes > 0; changes--)
        {
            var at = random.Below(changed.Count + 1);
            if (at == changed.Count || random.OneIn(6))
                changed.Insert(at, (random.OneIn(3) ? Mutator.Text(random, Specials.Texts, 60) : random.OneOf(["token", "screen", "button", "words", "stay", "once", "key", "code", "status", "answer", "state", "to", "step", "from"]), Mutator.Words(random)));
            else if (random.OneIn(8))
                changed.RemoveAt(at);
            else
                changed[at] = (changed[at].Name, changed[at].Name == "token" && !random.OneIn(6) ? changed[at].Value : Value(random, changed[at].Value));
        }

        return changed;
    }

    /// <summary>One in so many requests is no form at all, or has a header, a query or a method that it should not have.</summary>
    public static void Bend(FuzzRandom random, Request request)
    {
        if (random.OneIn(12))
            request.Body = Mutator.Bytes(random, request.Body);
        if (random.OneIn(40))
            request.Body = [.. request.Body, .. System.Text.Encoding.UTF8.GetBytes("&x=" + Specials.Endless(random, 20_000))];
        if (random.OneIn(20))
            request.Headers["Content-Type"] = random.OneOf(Types);
        if (random.OneIn(20))
            request.Method = random.OneOf(Methods);
        if (random.OneIn(10))
            request.Headers[random.OneOf(Headers)] = random.OneIn(4) ? random.OneOf(["prefetch", "text/event-stream", "bytes=0-1", "gzip", "chunked", "100-continue", "bg;q=2, en;q=x, *", "\"0\"", "Thu, 01 Jan 1970 00:00:00 GMT"]) : Mutator.Text(random, Specials.Texts, 500);
        if (random.OneIn(15))
            request.Query = Query(random);
        if (random.OneIn(30))
            request.Path += Mutator.Text(random, ["/", "//", "/..", "/%2e%2e", ";x=1", ".php", "/\u202E", "?"], 40);
    }

    public static string Query(FuzzRandom random) =>
        $"?{random.OneOf(["before", "after", "group", "key", "case", "lang", "x", "code"])}={Uri.EscapeDataString(new string([.. Mutator.Text(random, Specials.Texts, 200).Where(letter => !char.IsSurrogate(letter))]))}";

    private static string Value(FuzzRandom random, string value) => random.Below(3) switch
    {
        0 => Mutator.Words(random),
        1 => random.OneOf(Specials.Texts),
        _ => Mutator.Text(random, [value]),
    };
}
