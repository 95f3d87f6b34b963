using System.Text.Json;
using Microsoft.Playwright;

namespace WegoBot.Browser.Tests;

/// <summary>Quick exit: at hand everywhere, at once, and nothing is left behind.</summary>
[Collection(nameof(Browser))]
public sealed class LeavingTests(Browser browser)
{
    public static TheoryData<string, int, int> Routes()
    {
        var routes = new TheoryData<string, int, int>();
        foreach (var route in new[] { "", "nothing-here", "staff", "staff/enter?key=k", "staff/nothing-here" })
        {
            routes.Add(route, 320, 568);
            routes.Add(route, 1280, 800);
        }

        return routes;
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Quick_exit_is_in_sight_and_first_for_the_keyboard_on_every_route(string route, int width, int height)
    {
        await using var person = await browser.Visitor(new Looks(width, height));
        await person.Opens(route);
        await IsAtHand(person);
    }

    [Fact]
    public async Task Quick_exit_stays_in_sight_on_long_screens_and_for_staff()
    {
        await using var person = await browser.Visitor(Looks.SmallPhone);
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "ruse");
        await IsAtHand(person);
        await Walks.Sends(person);
        await IsAtHand(person);
        await person.SignsInFor("ruse");
        await IsAtHand(person);
        await person.Page.Locator(".entry").First.ClickAsync();
        await IsAtHand(person);
    }

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

    /// <summary>S1: a real link, in sight at every scroll, at least 44 pixels, covered by nothing, first or second with Tab.</summary>
    private static async Task IsAtHand(Visitor person)
    {
        await person.Page.Locator("#exit").WaitForAsync();
        var found = await person.Page.EvaluateAsync<JsonElement>("""
            () => {
              const exit = document.getElementById('exit');
              const seen = top => {
                scrollTo(0, top);
                const box = exit.getBoundingClientRect();
                const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                const main = document.querySelector('h1').getBoundingClientRect();
                return { inside: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
                  large: box.width >= 44 && box.height >= 44, uncovered: at === exit,
                  covers: top === 0 && main.width > 1 && main.top < box.bottom && main.bottom > box.top };
              };
              const all = [0, document.documentElement.scrollHeight / 2, document.documentElement.scrollHeight].map(seen);
              scrollTo(0, 0);
              const stops = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea')].filter(e => e.tabIndex >= 0);
              return { tag: exit.tagName, href: exit.getAttribute('href'), all, stop: stops.indexOf(exit) };
            }
            """);
        Assert.Equal("A", found.GetProperty("tag").GetString());
        Assert.Equal(new Uri(person.Page.Url).AbsolutePath.StartsWith("/staff", StringComparison.Ordinal) ? "/staff/leave" : "/leave", found.GetProperty("href").GetString());
        Assert.InRange(found.GetProperty("stop").GetInt32(), 0, 1);
        Assert.All(found.GetProperty("all").EnumerateArray(), seen =>
        {
            Assert.True(seen.GetProperty("inside").GetBoolean());
            Assert.True(seen.GetProperty("large").GetBoolean());
            Assert.True(seen.GetProperty("uncovered").GetBoolean());
            Assert.False(seen.GetProperty("covers").GetBoolean());
        });
    }
}
