namespace WegoBot.Tests.Pages;

/// <summary>S32: what protects a page stands on every answer, whatever it is.</summary>
public sealed class PageHeadersTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/page.css", 200)]
    [InlineData("GET", "/page.js", 200)]
    [InlineData("GET", "/icon.svg", 200)]
    [InlineData("GET", "/robots.txt", 200)]
    [InlineData("GET", "/leave", 303)]
    [InlineData("POST", "/leave", 303)]
    [InlineData("GET", "/staff", 401)]
    [InlineData("GET", "/staff/enter?key=k", 401)]
    [InlineData("POST", "/staff/find", 401)]
    [InlineData("GET", "/nothing-here", 404)]
    [InlineData("DELETE", "/", 405)]
    [InlineData("POST", "/", 400)]
    public async Task Every_answer_is_protected(string method, string path, int status)
    {
        var answer = await app.Browser().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, (int)answer.StatusCode);
        string Header(string name) => answer.Headers.GetValues(name).Single();
        Assert.Contains("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://neutral.example;", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.NotEmpty(Header("Permissions-Policy"));
    }

    [Theory]
    [InlineData("bg", "bg")]
    [InlineData("en-GB,bg;q=0.5", "en")]
    [InlineData("de,en;q=0.2,bg;q=0.9", "bg")]
    [InlineData("fr", "bg")]
    public async Task A_page_that_is_not_there_says_so_in_the_language_that_she_asks_for(string wanted, string language)
    {
        var browser = app.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", wanted);
        var page = await (await browser.GetAsync("/nothing-here")).Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/leave\"", page, StringComparison.Ordinal);
    }
}
