using Microsoft.Playwright;

namespace WegoBot.Browser.Tests;

/// <summary>Quick exit: at once, and nothing is left behind.</summary>
[Collection(nameof(Browser))]
public sealed class LeavingTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_leaving_going_back_shows_nothing_of_the_chat(bool script)
    {
        await using var person = await browser.Visitor(new Looks(Script: script));
        await person.Opens();
        await Walks.Home(person);
        await person.Page.Locator("#exit").ClickAsync();
        await person.HasLeft();
        Assert.DoesNotContain(await person.Context.CookiesAsync(), cookie => cookie.Name == "page");

        await person.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Load });

        Assert.DoesNotContain(browser.Service.Texts.Say(person.Language, "home.title"), await person.Page.ContentAsync(), StringComparison.Ordinal);
        await person.Opens();
        Assert.Equal(browser.Service.Texts.Say(person.Language, "greeting.title"), await person.Reads("h1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_staff_left_going_back_shows_no_referral_and_a_kept_cookie_opens_nothing(bool script)
    {
        await using var staff = await browser.Visitor(new Looks(Script: script));
        await staff.SignsInFor("ruse");
        var referrals = Assert.Single(await staff.Context.CookiesAsync(), cookie => cookie.Name == "desk");
        await staff.Page.Locator("#exit").ClickAsync();
        await staff.HasLeft();
        await staff.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(0, await staff.Page.Locator("#code").CountAsync());
        Assert.DoesNotContain(await staff.Context.CookiesAsync(), cookie => cookie.Name == "desk");

        await using var thief = await browser.Visitor();
        await thief.Context.AddCookiesAsync([new() { Name = referrals.Name, Value = referrals.Value, Domain = referrals.Domain, Path = referrals.Path }]);
        await thief.Opens("staff");
        Assert.Equal(browser.Service.Texts.Say(thief.Language, "staff.signin.title"), await thief.Reads("h1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_leaving_in_one_tab_going_back_in_another_shows_nothing_of_the_chat(bool script)
    {
        await using var person = await browser.Visitor(new Looks(Script: script));
        await person.Opens();
        await Walks.Home(person);
        await person.Page.GotoAsync(browser.Service.Neutral);
        var other = await person.Context.NewPageAsync();
        await other.GotoAsync(browser.Service.Home);
        Assert.Equal(browser.Service.Texts.Say(person.Language, "home.title"), await other.Locator("h1").InnerTextAsync());
        await other.Locator("#exit").ClickAsync();
        await person.HasLeft(other);

        await person.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync(browser.Service.Texts.Say(person.Language, "greeting.title"));
    }

    [Fact]
    public async Task The_browser_keeps_no_page_in_its_memory()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        // What a page has set is still there only when the page itself comes out of memory.
        await person.Page.EvaluateAsync("() => { window.kept = true; }");
        await person.Page.GotoAsync(browser.Service.Neutral);
        await person.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(browser.Service.Texts.Say(person.Language, "greeting.title"), await person.Reads("h1"));
        Assert.False(await person.Page.EvaluateAsync<bool>("() => window.kept === true"));
    }

    [Fact]
    public async Task The_browser_would_keep_a_page_in_its_memory_if_it_were_not_told_otherwise()
    {
        await using var person = await browser.Visitor();
        await person.Page.GotoAsync(browser.Service.Neutral);
        await person.Page.EvaluateAsync("() => { window.kept = true; }");
        await person.Opens();
        await person.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await person.Page.WaitForFunctionAsync("() => window.kept === true");
    }

    [Fact]
    public async Task A_page_out_of_the_browsers_memory_is_drawn_again()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await Walks.Home(person);
        await person.Context.ClearCookiesAsync();
        await person.Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync(browser.Service.Texts.Say(person.Language, "greeting.title"));
    }

    [Fact]
    public async Task With_script_leaving_blanks_the_page_and_sends_one_request_that_nobody_waits_for()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await Walks.Home(person);
        var before = person.Asked.Count;
        var loaded = new TaskCompletionSource();
        await person.Page.RouteAsync("**/leave", async route => { await loaded.Task; await route.ContinueAsync(); });
        await person.Page.Locator("#exit").ClickAsync();
        await person.HasLeft();

        Assert.Equal(NeutralPage.Title, await person.Page.TitleAsync());
        // The browser tells of the two in either order, since one is held up.
        Assert.Equal(new[] { browser.Service.Home + "leave", browser.Service.Neutral }.Order(), AskedSince(person, before).Order());
        loaded.SetResult();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Saying_that_it_is_not_safe_now_leaves(bool script)
    {
        await using var person = await browser.Visitor(new Looks(Script: script));
        await person.Opens();
        var before = person.Asked.Count;
        await person.Page.GetByRole(AriaRole.Button, new() { Name = browser.Service.Texts.Say(person.Language, "greeting.not_safe") }).ClickAsync();
        await person.HasLeft();
        Assert.Equal([browser.Service.Home + "leave", browser.Service.Neutral], AskedSince(person, before));
    }

    [Fact]
    public async Task Nothing_is_kept_in_the_browser_but_one_cookie_that_scripts_cannot_read()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await Walks.Home(person);
        var cookie = Assert.Single(await person.Context.CookiesAsync());
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.Equal(-1, cookie.Expires);
        Assert.Equal("0", await person.Page.EvaluateAsync<string>("String(localStorage.length + sessionStorage.length)"));
        Assert.Equal(browser.Service.Home, person.Page.Url);
    }

    // The icon is fetched by the browser whenever it likes.
    private static IEnumerable<string> AskedSince(Visitor person, int before) =>
        person.Asked.Skip(before).Where(address => !address.EndsWith("/icon.svg", StringComparison.Ordinal));
}
