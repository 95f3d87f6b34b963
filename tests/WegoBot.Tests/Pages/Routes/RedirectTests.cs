using System.Text.RegularExpressions;
using WegoBot.Tests.Staff;
using Xunit.Abstractions;

namespace WegoBot.Tests.Pages;

/// <summary>No parameter of any route leads to another site, or out of a header.</summary>
[Trait("Engine", "Sqlite")] // a redirect knows no database
public sealed partial class RedirectTests(PagesApp app, ITestOutputHelper output) : IClassFixture<PagesApp>
{
    private const string Own = "http://localhost/";

    private static readonly string[] Elsewhere =
    [
        "https://evil.example/", "//evil.example", "///evil.example", "\\\\evil.example", "/\\evil.example", "/staff/\\evil.example", "https:evil.example",
        "javascript:alert(1)", "/staff\r\nLocation: https://evil.example/", "/staff@evil.example", "%2f%2fevil.example", "/%09/evil.example", "\t//evil.example",
    ];

    private readonly StaffDoor _door = new(app);

    /// <summary>Every name of a parameter that the sources read.</summary>
    private static readonly string[] Names =
    [
        .. SourceTree.FilesUnder("src/WegoBot", "*.cs").Select(File.ReadAllText).SelectMany(source => FieldNames().Matches(source).Select(name => name.Groups[1].Value).Concat(QueryNames().Matches(source).Select(name => name.Groups[1].Value)))
            .Concat(["back", "key", "after", "before", "group", "done", "saved", "returnUrl", "url", "next", "to"]).Where(name => name is not ("token" or "unlock" or "passkey")).Distinct(),
    ];

    [Fact]
    public async Task No_parameter_of_any_route_leads_to_another_site()
    {
        var (tried, redirects) = (0, 0);
        foreach (var route in AllRoutes.Of(app).Where(one => one.Path is "/" or "/leave").Select(one => (one.Method, Route: one.Path)).Concat(app.Services.StaffRoutes()))
        {
            var (cookie, path) = route.Route.StartsWith("/staff", StringComparison.Ordinal) ? await _door.Open(route.Route) : ("", route.Route);
            foreach (var to in Elsewhere)
            {
                tried++;
                var answer = await Ask(route.Method, path, cookie, to);
                // What a route does not redirect at all it does not redirect elsewhere.
                if (!answer.Headers.TryGetValues("Location", out var locations))
                    break;
                redirects += LeadsHome($"{route.Method} {route.Route} with {to}", locations.Single());
            }
        }

        output.WriteLine($"{Names.Length} names of parameters with {Elsewhere.Length} values each: {tried} requests, {redirects} redirects, none to another site");
        Assert.True(redirects > 100, $"only {redirects} redirects were seen");
    }

    private static int LeadsHome(string what, string location)
    {
        Assert.True(location.All(letter => letter is > ' ' and < '\x7f' and not '\\'), $"{what} is answered with a header that cannot be sent");
        Assert.True(new Uri(new Uri(Own), location).Host is "localhost" or "neutral.example", $"{what} leads to {location}");
        return 1;
    }

    private async Task<HttpResponseMessage> Ask(string method, string path, string cookie, string to)
    {
        var query = string.Join('&', Names.Select(name => $"{name}={Uri.EscapeDataString(to)}"));
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{path}?{query}");
        if (method == "POST")
            request.Content = Forms.Of([.. Names.Select(name => (name, to)), ("token", cookie == "" ? "" : _door.TokenOf(cookie))]);
        using var browser = cookie == "" ? app.Browser() : app.BrowserWith($"desk={cookie}");
        return await browser.SendAsync(request);
    }

    [GeneratedRegex("""form\??\["([a-zA-Z-]+)"\]""")]
    private static partial Regex FieldNames();

    [GeneratedRegex("""HttpContext http, StaffContext visit, [A-Za-z]+\? ([a-z]+),""")]
    private static partial Regex QueryNames();
}
