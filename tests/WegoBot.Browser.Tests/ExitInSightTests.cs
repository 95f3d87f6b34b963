using System.Text.Json;

namespace WegoBot.Browser.Tests;

/// <summary>S1: quick exit is at hand on every page, at phone and desktop size.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class ExitInSightTests(HeadlessShell browser)
{
    [Theory]
    [InlineData("")]
    [InlineData("nothing-here")]
    [InlineData("staff")]
    [InlineData("staff/enter?key=k")]
    [InlineData("staff/nothing-here")]
    public async Task Quick_exit_is_in_sight_and_first_for_the_keyboard_on_every_route(string route)
    {
        await using var person = await browser.Visitor(Looks.SmallPhone);
        await person.Opens(route);
        await IsAtHand(person);
        await person.Page.SetViewportSizeAsync(Looks.Desktop.Width, Looks.Desktop.Height);
        await person.Page.ReloadAsync();
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
