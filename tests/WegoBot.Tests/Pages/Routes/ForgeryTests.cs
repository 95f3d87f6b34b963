using System.Net;
using System.Text;
using Xunit.Abstractions;

namespace WegoBot.Tests.Pages;

/// <summary>Nobody but the page of the same session posts a form, and no form takes a file: over all routes that there are.</summary>
[Trait("Engine", "Sqlite")] // forms are refused before anything is stored
public sealed class ForgeryTests(PagesApp app, ITestOutputHelper output) : IClassFixture<PagesApp>
{
    private readonly StaffDoor _door = new(app);

    [Fact]
    public async Task Every_form_of_the_staff_needs_the_token_of_its_own_session()
    {
        var (tried, other) = (0, _door.TokenOf(await app.Services.NewSession("ruse")));
        foreach (var route in _door.Routes().Except(StaffDoor.ForNobody))
        {
            var (cookie, path) = await _door.Open(route);
            var browser = app.BrowserWith($"desk={cookie}");
            var before = await _door.Noted();
            foreach (var token in (string?[])[null, "", "x", other, _door.TokenOf(cookie) + "A"])
            {
                tried++;
                var answer = await browser.PostAsync(path, token is null ? Forms.Of() : Forms.Of(("token", token)));
                Assert.Equal((path, token, true), (path, token, await IsExpired(answer) || await IsTheDoor(answer)));
            }

            Assert.Equal((path, before), (path, await _door.Noted()));
            Assert.False(await IsExpired(await browser.PostAsync(path, Forms.Of(("token", _door.TokenOf(cookie))))), $"{path} refuses its own form");
        }

        output.WriteLine($"{tried} forms without the right token: all refused, nothing noted, and each route takes its own");
    }

    [Fact]
    public async Task No_form_that_another_site_posts_is_taken_whatever_its_token()
    {
        foreach (var route in _door.Routes())
        {
            var (cookie, path) = await _door.Open(route);
            var before = await _door.Noted();
            foreach (var site in (string[])["cross-site", "same-site"])
                Assert.Equal((path, true), (path, await IsExpired(await Posts(app.BrowserWith($"desk={cookie}"), path, site, ("token", _door.TokenOf(cookie))))));
            Assert.Equal((path, before), (path, await _door.Noted()));
            Assert.False(await IsExpired(await Posts(app.BrowserWith($"desk={cookie}"), path, "same-origin", ("token", _door.TokenOf(cookie)))));
        }

        var person = app.Browser();
        var page = await person.GetStringAsync("/");
        (string, string)[] press = [("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", Forms.Button(page, "Да, може"))];
        Assert.True(await IsExpired(await Posts(person, "/", "cross-site", press)));
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(person, "/", "none", press)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(person, "/leave", "cross-site")).StatusCode);
    }

    [Fact]
    public async Task No_route_takes_a_file()
    {
        // The route of the sign-in by a passkey reads no form at all.
        foreach (var route in _door.Routes().Where(route => route != "/staff/passkey").Append("/"))
        {
            var (cookie, path) = route == "/" ? (await app.CookieAfter(Way.Home), route) : await _door.Open(route);
            using var file = new MultipartFormDataContent { { new StringContent(route == "/" ? "" : _door.TokenOf(cookie)), "token" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("x")), "file", "x.exe" } };
            var answer = await app.BrowserWith(route == "/" ? cookie : $"desk={cookie}").PostAsync(path, file);
            // What unlocks is read before anything else, and there is nothing to read.
            Assert.Equal((path, route == "/staff/unlock" ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_token_opens_nothing_once_its_session_was_left()
    {
        var staff = await _door.Open("/staff/find");
        var browser = app.BrowserWith($"desk={staff.Cookie}");
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/staff/out", Forms.Of(("token", _door.TokenOf(staff.Cookie))))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync("/staff/find", Forms.Of(("token", _door.TokenOf(staff.Cookie))))).StatusCode);

        var person = app.Browser();
        var page = await person.Walks(Way.Home);
        await person.GetAsync("/leave");
        Assert.Equal(HttpStatusCode.BadRequest, (await person.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("words", "здравей")))).StatusCode);
        await person.GetStringAsync("/");
        Assert.True(await IsExpired(await person.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("words", "здравей")))));
    }

    private static async Task<HttpResponseMessage> Posts(HttpClient browser, string path, string site, params (string, string)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Forms.Of(fields) };
        request.Headers.Add("Sec-Fetch-Site", site);
        return await browser.SendAsync(request);
    }

    private static async Task<bool> IsExpired(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.BadRequest && Forms.Heading(await answer.Content.ReadAsStringAsync()) == "Страницата е остаряла";

    /// <summary>Who sends no token and no code is not let in.</summary>
    private static async Task<bool> IsTheDoor(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Unauthorized && (await answer.Content.ReadAsStringAsync()).Contains("name=\"unlock\"", StringComparison.Ordinal);
}
