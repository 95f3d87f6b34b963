using System.Net;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>When the database is out of reach she still reads whom to call and how to leave, and can try again.</summary>
[Trait("Engine", "Sqlite")] // it takes the file away
public sealed class TransientErrorsTests
{
    [Theory]
    [InlineData("GET", "/", "bg")]
    [InlineData("POST", "/", "bg")]
    [InlineData("GET", "/", "en")]
    [InlineData("GET", "/staff", "bg")]
    public async Task The_page_that_says_so_has_the_quick_exit_and_112(string method, string path, string language)
    {
        await using var app = new WegoBotApp();
        var browser = app.Browser(language);
        var page = await browser.GetStringAsync("/");
        var form = Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", "x"));
        if (path == "/staff")
            browser = app.BrowserWith(await StaffCookie(app));
        using var away = new UnavailableFolder(app);

        var answer = method == "GET" ? await browser.GetAsync(path) : await browser.PostAsync(path, form);
        var told = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("href=\"tel:112\"", told, StringComparison.Ordinal);
        Assert.Contains(path == "/staff" ? "href=\"/staff/leave\"" : "href=\"/leave\"", told, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", told + answer.Headers, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/leave")).StatusCode);
    }

    [Theory, Reported(9)]
    [InlineData("button", "help")]
    [InlineData("words", "той ще ме убие")]
    public async Task Help_is_there_meanwhile(string field, string value)
    {
        await using var app = new WegoBotApp();
        var person = app.Browser();
        var page = await person.GetStringAsync("/");
        using var away = new UnavailableFolder(app);
        var answer = await person.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), (field, value)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("href=\"tel:080018676\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_is_back_she_goes_on_where_she_was()
    {
        await using var app = new WegoBotApp();
        var person = app.Browser();
        await person.Walks(Way.Home);
        using (new UnavailableFolder(app))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await person.GetAsync("/")).StatusCode);
        Assert.Equal("С какво да помогнем?", Forms.Heading(await person.GetStringAsync("/")));
    }

    [Fact]
    public async Task The_log_says_that_it_failed_and_where_and_nothing_of_what_was_asked()
    {
        await using var app = new WegoBotApp();
        var person = app.Browser();
        await person.Walks(Way.Home);
        using (new UnavailableFolder(app))
            await person.GetAsync("/");
        Assert.Contains("A page failed (SqliteException", app.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", app.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Folder, app.Log.Text, StringComparison.Ordinal);
    }

    private static async Task<string> StaffCookie(WegoBotApp app) => $"desk={await app.Services.NewSession("ruse")}";
}
