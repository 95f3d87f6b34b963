using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>S2: leaving answers at once, and forgets.</summary>
public sealed class LeavingTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Theory]
    [InlineData("GET", "/leave")]
    [InlineData("POST", "/leave")]
    [InlineData("GET", "/staff/leave")]
    [InlineData("POST", "/staff/leave")]
    public async Task Leaving_leads_to_the_neutral_page_and_leaves_no_cookie(string method, string path)
    {
        var browser = app.Browser();
        await browser.Press(await browser.GetStringAsync("/"), "Да, може");
        var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("https://neutral.example/", answer.Headers.Location?.ToString());
        Assert.Equal("\"cookies\", \"storage\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        foreach (var name in new[] { "page", "desk" })
            Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith($"{name}=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.Equal("Здравейте", Forms.Heading(await browser.GetStringAsync("/")));
    }

    [Theory]
    [InlineData("/leave")]
    [InlineData("/staff/leave")]
    public async Task Leaving_waits_for_no_database_and_the_old_session_is_forgotten_once_it_answers_again(string path)
    {
        var (slow, kept, conversation) = await AtHomeOnASlowDatabase();
        await using var _ = slow;
        slow.Still.Begin();
        Assert.Equal(HttpStatusCode.SeeOther, (await slow.App.BrowserWith(kept).GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await slow.App.BrowserWith(kept).PostAsync(path, null)).StatusCode);
        slow.Still.GoOn();
        // Taken in order: the turn comes after the forgetting.
        await slow.App.Person("other").Says("здравей");
        await using var db = slow.App.NewDb();
        Assert.DoesNotContain(db.Conversations.Select(row => row.Id), id => id.Equals(conversation));
        Assert.Equal("Здравейте", Forms.Heading(await slow.App.BrowserWith(kept).GetStringAsync("/")));
    }

    [Fact]
    public async Task Leaving_answers_while_another_connection_locks_the_database()
    {
        await using var service = new WegoBotApp();
        var browser = service.Browser();
        await browser.Walks(Way.Home);
        await using (service.Locked())
            Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/leave")).StatusCode);
        await service.Person("other").Says("здравей");
        await using var db = service.NewDb();
        Assert.Equal(service.IdOf("other"), Assert.Single(db.Conversations).Id);
    }

    [Fact]
    public async Task Not_now_on_the_greeting_leaves_without_waiting_for_the_database()
    {
        await using var slow = new SlowApp();
        var browser = slow.App.Browser();
        var page = await browser.GetStringAsync("/");
        Assert.Contains($"value=\"{Forms.Button(page, "Не сега")}\" formaction=\"/leave\"", page, StringComparison.Ordinal);
        slow.Still.Begin();
        var answer = await browser.PostAsync("/leave", Forms.Of(
            ("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", Forms.Button(page, "Не сега"))));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        slow.Still.GoOn();
    }

    [Theory]
    [InlineData("button", "leave")]
    [InlineData("words", "изход")]
    [InlineData("words", "стоп")]
    public async Task Leaving_by_a_button_or_in_words_leads_to_the_neutral_page_too(string field, string value)
    {
        var browser = app.Browser();
        var page = await browser.Walks(Way.Home);
        var answer = await browser.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), (field, value)));
        Assert.Equal("https://neutral.example/", answer.Headers.Location?.ToString());
        Assert.True(answer.Headers.Contains("Clear-Site-Data"));
        Assert.Equal("Здравейте", Forms.Heading(await browser.GetStringAsync("/")));
    }

    private static async Task<(SlowApp Slow, string Kept, WegoBot.Privacy.ConversationId Conversation)> AtHomeOnASlowDatabase()
    {
        var slow = new SlowApp();
        var kept = await slow.App.CookieAfter(Way.Home);
        await using var db = slow.App.NewDb();
        return (slow, kept, db.Conversations.Single().Id);
    }

    private sealed class SlowApp : IAsyncDisposable
    {
        public SlowApp() => App = new WegoBotApp { With = services => services.AddSingleton<IInterceptor>(Still) };

        public BlockedDatabase Still { get; } = new();

        public WegoBotApp App { get; }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
