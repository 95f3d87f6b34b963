using System.Net;

namespace WegoBot.Tests.Pages;

/// <summary>Monitors, link checkers and crawlers ask in their own ways. They get an answer and change nothing.</summary>
public sealed class RequestMethodsTests(PagesApp app) : IClassFixture<PagesApp>
{
    /// <summary>The addresses that there are, and those of them that can be read.</summary>
    private const int Addresses = 101;
    private const int Reads = 54;

    [Fact]
    public void No_address_is_left_out_of_the_count() => Assert.Equal(
        (Addresses, Reads), (AllRoutes.Of(app).DistinctBy(route => route.Path).Count(), AllRoutes.Of(app).Count(route => route.Method == "GET")));

    [Fact, Reported(11, Inputs = 2 * Reads)]
    public async Task A_monitor_that_asks_only_for_the_head_of_an_address_is_answered_as_one_that_reads_it()
    {
        foreach (var (_, path) in AllRoutes.Of(app).Where(route => route.Method == "GET"))
            foreach (var browser in new[] { app.Browser(), await app.StaffOf("ruse") })
            {
                var (head, get) = (await Ask(browser, "HEAD", path), await Ask(browser, "GET", path));
                Assert.Equal((path, get.StatusCode), (path, head.StatusCode));
                Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
                Assert.Equal(get.Headers.Location, head.Headers.Location);
            }

        Assert.Equal(HttpStatusCode.NotFound, (await Ask(app.Browser(), "HEAD", "/nothing-here")).StatusCode);
    }

    [Fact, Reported(11, Inputs = 5)]
    public async Task Asking_only_for_the_head_forgets_nothing_and_reads_nothing()
    {
        var person = app.Browser();
        var code = await person.SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        var before = await person.GetStringAsync("/");
        foreach (var leave in new[] { "/leave", "/staff/leave" })
            foreach (var browser in new[] { person, staff })
                Assert.False((await Ask(browser, "HEAD", leave)).Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.OK, (await Ask(staff, "HEAD", path)).StatusCode);
        Assert.Contains("class=\"status sent\"", await staff.GetStringAsync("/staff"), StringComparison.Ordinal);
        Assert.Equal(before, await person.GetStringAsync("/"));
    }

    [Fact, Reported(11, Inputs = Addresses)]
    public async Task Every_address_says_which_methods_it_has_and_permits_no_other_site_anything()
    {
        foreach (var route in AllRoutes.Of(app).GroupBy(route => route.Path, route => route.Method))
        {
            var answer = await Ask(app.Browser(), "OPTIONS", route.Key);
            Assert.Equal((route.Key, HttpStatusCode.NoContent), (route.Key, answer.StatusCode));
            Assert.Equal(route.Distinct().Append("OPTIONS").Order(), answer.Content.Headers.Allow.Order());
            Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Ask(app.Browser(), "OPTIONS", "/nothing-here")).StatusCode);
    }

    [Fact, Reported(11, Inputs = Addresses)]
    public async Task Crawlers_are_sent_away_from_everything_but_the_front_page()
    {
        var rules = await app.Browser().GetStringAsync("/robots.txt");
        Assert.Contains("Disallow: /staff\n", rules, StringComparison.Ordinal);
        Assert.Contains("Disallow: /leave\n", rules, StringComparison.Ordinal);
        foreach (var (method, path) in AllRoutes.Of(app).Append((Method: "GET", Path: "/nothing-here")))
        {
            var answer = await Ask(app.Browser(), method, path);
            var told = answer.Headers.TryGetValues("X-Robots-Tag", out var tags) ? tags.Single() : "";
            Assert.Equal((path, path == "/" ? "" : "noindex, nofollow"), (path, told));
        }
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string method, string path) =>
        browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
}
