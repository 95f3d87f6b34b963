namespace WegoBot.Fuzz;

/// <summary>What came back.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body as text.</param>
public sealed record Response(int Status, IHeaderDictionary Headers, string Body)
{
    /// <summary>Markup of the inputs, as it must never stand in a page.</summary>
    private static readonly string[] Hostile = ["<script>alert", "<img src=x", "<b>&amp;<", "\r\nSet-Cookie: a=b"];

    public string? Location => Headers.Location is [{ } location] ? location : null;

    /// <summary>The value of a cookie that the answer sets; null when it sets none, empty when it deletes it.</summary>
    public string? Cookie(string name) => Headers.SetCookie.OfType<string>().Where(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(cookie => cookie.Split(';')[0][(name.Length + 1)..]).LastOrDefault();

    /// <exception cref="BrokenRuleException">It is the server's failure, sends a browser elsewhere, or lets something of the input be markup or a header.</exception>
    public void AssertSound(bool isPrefetch)
    {
        Walk.Holds(Status < 500 || (Status == 503 && isPrefetch), Rule.Answer, $"The answer is {Status}.");
        Walk.Holds(!Headers.Any(header => header.Value.Any(value => value is not null && value.Any(letter => char.IsControl(letter)))), Rule.Answer, "A header has a control character.");
        Walk.Holds(Location is null || Location == LeaveTo || (Location.StartsWith('/') && !Location.StartsWith("//", StringComparison.Ordinal)), Rule.Answer, $"The browser is sent to {Location}.");
        AssertHarmless(Body);
    }

    /// <exception cref="BrokenRuleException">Something of the input is markup or a header in it.</exception>
    public static void AssertHarmless(string answer) =>
        Walk.Holds(!Hostile.Any(markup => answer.Contains(markup, StringComparison.Ordinal)), Rule.Answer, "Markup of the input stands in the page.");

    /// <summary>The neutral page of the settings.</summary>
    public const string LeaveTo = "https://neutral.example/";
}
