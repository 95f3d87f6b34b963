using System.Net;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>S2: leaving answers at once, and forgets.</summary>
public sealed class LeavingTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Leaving_leads_to_the_neutral_page_and_leaves_no_cookie(string method)
    {
        var browser = app.Browser();
        await browser.Press(await browser.GetStringAsync("/"), "Да, може");
        var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/leave"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("https://neutral.example/", answer.Headers.Location?.ToString());
        Assert.Equal("\"cookies\", \"storage\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("page=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.Equal("Здравейте", Forms.Heading(await browser.GetStringAsync("/")));
    }

    [Fact]
    public async Task Leaving_answers_while_the_database_is_locked()
    {
        var browser = app.Browser();
        await browser.Press(await browser.GetStringAsync("/"), "Да, може");
        await using var locked = app.OpenDatabase();
        await using var command = locked.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync();
        var answer = await browser.GetAsync("/leave");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task Saying_that_it_is_not_safe_now_leaves()
    {
        var browser = app.Browser();
        var page = await browser.GetStringAsync("/");
        var answer = await browser.PostAsync("/", Forms.Of(
            ("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", Forms.Button(page, "Не сега"))));
        Assert.Equal("https://neutral.example/", answer.Headers.Location?.ToString());
        Assert.True(answer.Headers.Contains("Clear-Site-Data"));
    }
}
