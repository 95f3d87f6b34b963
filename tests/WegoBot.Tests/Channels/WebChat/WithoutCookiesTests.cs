using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>Help does not depend on a cookie, a session, a fresh page or the database, and no page that refuses her is without the numbers.</summary>
public sealed class WithoutCookiesTests(PagesApp app) : IClassFixture<PagesApp>
{
    private const int Statuses = 200;

    public static TheoryData<string, string, string> Urgent => new()
    {
        { "bg", "button", "help" },
        { "bg", "words", "помощ, той ще ме убие" },
        { "bg", "words", "мъжът ми ме бие" },
        { "bg", "words", "pomosht toi shte me ubie" },
        { "bg", "words", "не искам да живея повече" },
        { "bg", "words", "Помощ сега" },
        { "bg", "words", "112" },
        { "en", "button", "help" },
        { "en", "words", "he said he will kill me" },
        { "en", "words", "my husband is hitting me" },
        { "en", "words", "I want to die" },
        { "en", "words", "help now" },
    };

    [Theory, Reported(9, Inputs = 3)]
    [MemberData(nameof(Urgent))]
    public async Task Who_asks_for_help_or_tells_of_danger_reads_the_numbers(string language, string field, string value)
    {
        var kept = Browsing.CookieOf(await app.Browser(language).GetAsync("/"));
        var other = await app.Browser().GetStringAsync("/");
        foreach (var (browser, token) in new[] { (Blocked(language), ""), (Blocked(language), Forms.Field(other, "token")), (app.BrowserWith(kept), Forms.Field(other, "token")) })
        {
            var answer = await browser.PostAsync("/", Forms.Of(("token", token), ("screen", "0"), (field, value)));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            HasTheNumbers(page, language);
            Assert.Matches("^fill=0+; max-age=0; path=/; samesite=strict; httponly$", Assert.Single(answer.Headers.GetValues("Set-Cookie")));
        }
    }

    [Theory, Reported(9)]
    [InlineData("button", "leave")]
    [InlineData("words", "изход")]
    public async Task Who_wants_to_leave_leaves(string field, string value)
    {
        var answer = await Blocked("bg").PostAsync("/", Forms.Of(("token", ""), ("screen", "0"), (field, value)));
        Assert.Equal("https://neutral.example/", answer.Headers.Location?.ToString());
    }

    [Fact, Reported(9)]
    public async Task The_button_for_leaving_forgets_even_when_the_page_is_out_of_date()
    {
        var kept = await app.CookieAfter(Way.Home);
        var answer = await app.BrowserWith(kept).PostAsync("/", Forms.Of(("token", "old"), ("screen", "0"), ("button", "leave")));
        Assert.Equal("https://neutral.example/", answer.Headers.Location?.ToString());
        // Forgetting is answered before it is done.
        await Eventually.Holds(async () => Forms.Heading(await app.BrowserWith(kept).GetStringAsync("/")) == "Здравейте");
    }

    [Theory, Reported(9)]
    [InlineData("bg", "button", "x", "Браузърът не помни този разговор")]
    [InlineData("en", "button", "x", "The browser does not remember this conversation")]
    [InlineData("bg", "words", "детска градина", "Браузърът не помни този разговор")]
    [InlineData("en", "words", "a kindergarten place", "The browser does not remember this conversation")]
    [InlineData("bg", "words", "", "Браузърът не помни този разговор")]
    public async Task Everything_else_says_what_the_cause_is_and_still_has_the_numbers(string language, string field, string value, string heading)
    {
        var answer = await Blocked(language).PostAsync("/", Forms.Of(("token", ""), ("screen", "0"), (field, value)));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.BadRequest, heading), (answer.StatusCode, Forms.Heading(page)));
        HasTheNumbers(page, language);
        Assert.Contains("name=\"button\" value=\"help\"", page, StringComparison.Ordinal);
    }

    [Theory, Reported(9)]
    [InlineData("words", 2001)]
    [InlineData("words", 20_000)]
    [InlineData("button", 2001)]
    [InlineData("%FF", 1)]
    public async Task So_has_a_page_that_could_not_read_what_she_sent(string field, int length)
    {
        var answer = await Blocked("bg").PostAsync("/", new StringContent($"{field}={new string('x', length)}", null, "application/x-www-form-urlencoded"));
        HasTheNumbers(await answer.Content.ReadAsStringAsync(), "bg");
    }

    [Fact, Reported(9, Inputs = 2 * Statuses)]
    public async Task So_has_every_page_about_an_error_whatever_its_number()
    {
        foreach (var language in new[] { "bg", "en" })
            for (var status = 400; status < 400 + Statuses; status++)
                HasTheNumbers(await ErrorPage(status, language), language);
    }

    [Fact, Reported(9, Inputs = 2)]
    public async Task Help_does_not_wait_for_a_database_that_does_not_answer()
    {
        var still = new BlockedDatabase();
        await using var slow = new WegoBotApp { With = services => services.AddSingleton<IInterceptor>(still) };
        var person = slow.Browser();
        var page = await person.GetStringAsync("/");
        still.Begin();
        var asked = new[] { ("button", "help"), ("words", "той ще ме убие") }.Select(said =>
            person.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), said)));
        foreach (var answer in await Task.WhenAll(asked))
            HasTheNumbers(await answer.Content.ReadAsStringAsync(), "bg");
        still.GoOn();
    }

    private HttpClient Blocked(string language)
    {
        var browser = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        return browser;
    }

    private async Task<string> ErrorPage(int status, string language)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = app.Services, Response = { Body = body } };
        http.Request.Headers.AcceptLanguage = language;
        http.Response.StatusCode = status;
        await new ErrorPageMiddleware(_ => Task.CompletedTask, NullLogger<ErrorPageMiddleware>.Instance).Invoke(http);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    private void HasTheNumbers(string page, string language)
    {
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.All(app.Services.GetRequiredService<Catalogue>().Lines.Where(line => line.Source.Sure != Certainty.Low), line =>
            Assert.Contains($"href=\"{Telephone.Link(line.Number)}\"", page, StringComparison.Ordinal));
        Assert.Contains("href=\"/leave\"", page, StringComparison.Ordinal);
    }
}
