using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Limits;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Limits;

/// <summary>S25, S17: whoever floods the chat reads that she can try again and whom she can call; leaving and help are there all the same.</summary>
public sealed class FloodedChatTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Flooder = "203.0.113.7";

    private readonly WegoBotApp _app = new() { Clock = new FakeClock { Stands = true }, With = services => services.AddSingleton<IStartupFilter, FromAddress>() };

    [Fact]
    public async Task The_page_after_too_many_beginnings_has_the_numbers_and_help_danger_and_leaving_work()
    {
        var (status, page) = await Floods();
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("Един момент, моля", page, StringComparison.Ordinal);
        Assert.Contains("tel:112", page, StringComparison.Ordinal);

        var late = await Opened();
        var help = await late.Posts(("button", "help"));
        Assert.Contains("tel:112", await help.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var danger = await late.Posts(("words", "мъжът ми ме бие"));
        Assert.Equal((HttpStatusCode.OK, true), (danger.StatusCode, (await danger.Content.ReadAsStringAsync()).Contains("tel:112", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.SeeOther, (await late.Posts(("button", "leave"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await late.Browser.GetAsync("/leave")).StatusCode);
    }

    [Fact]
    public async Task Meanwhile_a_conversation_at_the_same_address_and_a_new_one_at_another_go_on()
    {
        var hers = await Opened();
        Assert.Equal(HttpStatusCode.SeeOther, (await hers.Presses("Да, може")).StatusCode);
        await Floods();
        Assert.Equal(HttpStatusCode.SeeOther, (await hers.Presses("Разбрах, продължаваме")).StatusCode);
        var elsewhere = await Opened("198.51.100.1");
        Assert.Equal(HttpStatusCode.SeeOther, (await elsewhere.Presses("Да, може")).StatusCode);
        _app.Clock.Lives(Pace.Beginnings.Pause);
        Assert.Equal(HttpStatusCode.SeeOther, (await (await Opened()).Presses("Да, може")).StatusCode);
    }

    [Fact]
    public async Task A_first_press_sent_again_and_again_under_one_cookie_begins_no_more_conversations_than_any_other()
    {
        using var browser = _app.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("Accept-Language", "bg");
        var first = await browser.GetAsync("/");
        browser.DefaultRequestHeaders.Add("Cookie", first.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        browser.DefaultRequestHeaders.Add(FromAddress.Header, Flooder);
        var greeting = new Beginning(browser, await first.Content.ReadAsStringAsync());
        var begun = 0;
        while ((await greeting.Presses("Да, може")).StatusCode == HttpStatusCode.SeeOther)
            Assert.InRange(++begun, 1, Pace.Beginnings.AtOnce);
        Assert.Equal(Pace.Beginnings.AtOnce, begun);
    }

    [Fact]
    public async Task The_staff_pages_and_unknown_addresses_have_a_limit_and_assets_health_and_leaving_have_none()
    {
        using var flooder = Browser(Flooder);
        for (var number = 0; number < Pace.Visits.AtOnce; number++)
            await flooder.GetAsync("/nothing");
        var refused = new List<HttpStatusCode>();
        for (var number = 0; number < 100; number++)
            refused.Add((await flooder.GetAsync("/staff")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, refused);
        foreach (var (path, status) in new[] { ("/page.js", 200), ("/healthz", 200), ("/leave", 303), ("/staff/leave", 303) })
            for (var number = 0; number < 5; number++)
                Assert.Equal(status, (int)(await flooder.GetAsync(path)).StatusCode);
        using var elsewhere = Browser("198.51.100.1");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await elsewhere.GetAsync("/staff")).StatusCode);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Begins conversations from one address until one is refused, and gives what came then.</summary>
    private async Task<(HttpStatusCode Status, string Page)> Floods()
    {
        for (var number = 0; number <= Pace.Beginnings.AtOnce; number++)
        {
            var answer = await (await Opened()).Presses("Да, може");
            if (answer.StatusCode != HttpStatusCode.SeeOther)
                return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        throw new InvalidOperationException("Nothing was refused.");
    }

    /// <summary>A browser with the greeting open. Its page came from elsewhere, so that only beginnings are counted.</summary>
    private async Task<Beginning> Opened(string address = Flooder)
    {
        var browser = Browser(null);
        var page = await browser.GetStringAsync("/");
        browser.DefaultRequestHeaders.Add(FromAddress.Header, address);
        return new Beginning(browser, page);
    }

    private HttpClient Browser(string? address)
    {
        var browser = _app.Browser("bg");
        if (address is not null)
            browser.DefaultRequestHeaders.Add(FromAddress.Header, address);
        return browser;
    }

    private sealed record Beginning(HttpClient Browser, string Page)
    {
        public Task<HttpResponseMessage> Posts((string, string) field) => Browser.PostAsync("/", Forms.Of(("token", Forms.Field(Page, "token")), ("screen", Forms.Field(Page, "screen")), field));

        public async Task<HttpResponseMessage> Presses(string label)
        {
            var page = Page.Contains(label, StringComparison.Ordinal) ? Page : await Browser.GetStringAsync("/");
            return await Browser.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", Forms.Button(page, label))));
        }
    }
}
