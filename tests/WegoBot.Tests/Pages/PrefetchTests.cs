using System.Net;

namespace WegoBot.Tests.Pages;

/// <summary>What a browser fetches before anybody opens it changes nothing, and is not what she gets when she does open it.</summary>
public sealed class PrefetchTests(PagesApp app) : IClassFixture<PagesApp>
{
    /// <summary>Every address that can be read, by a person and by staff.</summary>
    private const int Tried = 2 * 55;

    public static TheoryData<string, string> Headers => new()
    {
        { "Sec-Purpose", "prefetch" },
        { "Sec-Purpose", "prefetch;prerender" },
        { "Sec-Purpose", "prefetch;anonymous-client-ip" },
        { "Purpose", "prefetch" },
        { "X-Purpose", "preview" },
        { "X-Moz", "prefetch" },
    };

    [Theory, Reported(10, Inputs = Tried)]
    [MemberData(nameof(Headers))]
    public async Task Nothing_that_is_fetched_in_advance_is_forgotten_signed_out_or_marked_as_read(string name, string value)
    {
        var person = app.Browser();
        var code = await person.SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var referral = (await staff.Finds(code)).Headers.Location!.ToString();
        var before = await person.GetStringAsync("/");
        var paths = AllRoutes.Of(app).Where(route => route.Method == "GET").Select(route => route.Path).Append(referral).ToList();
        Assert.Equal(Tried, 2 * paths.Count);
        foreach (var path in paths)
            foreach (var browser in new[] { person, staff })
            {
                var answer = await InAdvance(browser, path, name, value);
                // A browser uses an answer only when it succeeds.
                Assert.Equal((path, HttpStatusCode.ServiceUnavailable), (path, answer.StatusCode));
                Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], cookie => !cookie.StartsWith("fill=0", StringComparison.Ordinal));
                Assert.False(answer.Headers.Contains("Clear-Site-Data"));
            }

        Assert.Equal(before, await person.GetStringAsync("/"));
        Assert.Contains("class=\"status sent\"", await staff.GetStringAsync("/staff"), StringComparison.Ordinal);
    }

    [Theory, Reported(10)]
    [MemberData(nameof(Headers))]
    public async Task Leaving_works_even_when_the_press_itself_says_that_it_is_in_advance(string name, string value)
    {
        var person = app.Browser();
        await person.Walks(Way.Home);
        using var leave = new HttpRequestMessage(HttpMethod.Post, "/leave");
        leave.Headers.Add(name, value);
        Assert.Equal(HttpStatusCode.SeeOther, (await person.SendAsync(leave)).StatusCode);
        Assert.Equal("Здравейте", Forms.Heading(await person.GetStringAsync("/")));
    }

    private static async Task<HttpResponseMessage> InAdvance(HttpClient browser, string path, string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(name, value);
        return await browser.SendAsync(request);
    }
}
