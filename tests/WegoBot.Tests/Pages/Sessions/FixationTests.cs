using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Tests.Pages;

/// <summary>A cookie that somebody else put into a browser, or copied from it, is the key to nothing.</summary>
public sealed class FixationTests(PagesApp app) : IClassFixture<PagesApp>
{
    private const string Greeting = "Здравейте";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_knows_her_cookie_from_before_she_began_reads_nothing(bool isMadeUp)
    {
        var known = isMadeUp ? $"page={new string('A', 43)}.{new string('A', 43)}.bg" : Browsing.CookieOf(await app.Browser().GetAsync("/"));
        var (person, cookies) = With(known);
        var page = await person.Walks(Way.Home);
        Assert.Equal("С какво да помогнем?", Forms.Heading(page));
        Assert.Equal(Greeting, Forms.Heading(await app.BrowserWith(known).GetStringAsync("/")));
        Assert.NotEqual(known, cookies.GetCookieHeader(app.ClientOptions.BaseAddress));

        // Whoever begins with it too begins a conversation of their own.
        var other = app.BrowserWith(known);
        var greeting = await other.GetStringAsync("/");
        await other.PostAsync("/", Forms.Of(("token", Forms.Field(greeting, "token")), ("screen", Forms.Field(greeting, "screen")), ("button", Forms.Button(greeting, "Да, може"))));
        Assert.Equal("С какво да помогнем?", Forms.Heading(await person.GetStringAsync("/")));
    }

    [Fact]
    public async Task A_page_that_stood_open_from_before_she_began_shows_where_she_is_now()
    {
        var person = app.Browser();
        var first = await person.GetStringAsync("/");
        var cookie = Browsing.CookieOf(await person.PostAsync("/", Forms.Of(("token", Forms.Field(first, "token")), ("screen", Forms.Field(first, "screen")), ("button", Forms.Button(first, "Да, може")))));
        Assert.StartsWith("page=", cookie, StringComparison.Ordinal);
        Assert.Equal("Преди да започнем", Forms.Heading(await person.Press(first, "Да, може")));
        // It is the same conversation still.
        Assert.Equal("Преди да започнем", Forms.Heading(await app.BrowserWith(cookie).GetStringAsync("/")));
    }

    [Theory]
    [InlineData("words", "мъжът ми ме бие")]
    [InlineData("button", "help")]
    public async Task Whatever_she_begins_with_is_answered(string field, string value)
    {
        var person = app.Browser();
        var page = await person.GetStringAsync("/");
        Assert.Equal(HttpStatusCode.SeeOther, (await person.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), (field, value)))).StatusCode);
        Assert.NotEqual(Greeting, Forms.Heading(await person.GetStringAsync("/")));
    }

    [Fact]
    public async Task Over_TLS_only_a_cookie_of_this_very_host_is_read()
    {
        var cookie = await app.CookieAfter(Way.Home);
        using var person = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("https://localhost") });
        foreach (var (sent, heading) in new[] { (cookie, Greeting), ($"__Host-{cookie}", "С какво да помогнем?") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("Cookie", sent);
            var answer = await person.SendAsync(request);
            Assert.Equal(heading, Forms.Heading(await answer.Content.ReadAsStringAsync()));
        }

        Assert.Matches("^__Host-page=[^;]+; path=/; secure; samesite=strict; httponly$", (await person.GetAsync("/")).Headers.GetValues("Set-Cookie").Single());
    }

    [Fact]
    public async Task Signing_in_takes_no_cookie_over_and_another_centre_comes_with_another()
    {
        var planted = $"desk={new string('A', 43)}.bg";
        var (browser, cookies) = With(planted, "/staff");
        var key = await app.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, OneTimeTokens.Lifetime, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await browser.Enters(key, $"Мария {Guid.NewGuid():N}"[..20])).StatusCode);
        var first = Desk(cookies);
        Assert.NotEqual(planted, first);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.BrowserWith(planted).GetAsync("/staff")).StatusCode);

        var other = await app.Services.GetRequiredService<Invitations>().Create("plovdiv", StaffRole.Head, OneTimeTokens.Lifetime, CancellationToken.None);
        var token = Forms.Field(await browser.GetStringAsync("/staff"), "token");
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/staff/join", Forms.Of(("token", token), ("key", other)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/staff/people")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.BrowserWith(first).GetAsync("/staff")).StatusCode);
        var second = Desk(cookies);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/staff/centre", Forms.Of(("token", token), ("centre", "ruse")))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.BrowserWith(second).GetAsync("/staff")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/staff")).StatusCode);
    }

    private (HttpClient Browser, CookieContainer Cookies) With(string cookie, string path = "/")
    {
        var (cookies, parts) = (new CookieContainer(), cookie.Split('=', 2));
        cookies.Add(new Cookie(parts[0], parts[1], path, app.ClientOptions.BaseAddress.Host));
        return (app.CreateDefaultClient(new CookieContainerHandler(cookies)), cookies);
    }

    private string Desk(CookieContainer cookies) => cookies.GetCookieHeader(new Uri(app.ClientOptions.BaseAddress, "/staff"));
}
