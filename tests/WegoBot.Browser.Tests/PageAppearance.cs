using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WegoBot.Browser.Tests;

/// <summary>What is asked of the looks of every page.</summary>
internal static class PageAppearance
{
    /// <summary>With letters of twice the size everything is inside the screen, and what is always at hand hides nothing of itself.</summary>
    private const string WithLargeLetters = """
        () => {
          document.documentElement.style.fontSize = '212.5%';
          const wrong = [...document.body.querySelectorAll('*')].filter(one => {
            if (one.closest('.unseen')) return false;
            const box = one.getBoundingClientRect();
            return box.right > innerWidth + 0.5 || box.left < -0.5 || (one.matches('.exit, .help') && (one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight || box.bottom > document.getElementById('bar').getBoundingClientRect().bottom));
          }).map(one => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`);
          document.documentElement.style.fontSize = '';
          return wrong.join('; ');
        }
        """;

    private static readonly string[] NeverSaid = ["насили", "жертв", "violen", "abuse", "victim", "crisis", "криз"];

    /// <summary>Looks at the page that is open: its width, also with large letters, its one heading, its title and address, and what axe finds in light and dark.</summary>
    public static async Task Look(Visitor person, string what)
    {
        var sideways = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        Assert.True(sideways <= 0, $"{what}: {sideways} pixels wider than the screen");
        var wrong = await person.Page.EvaluateAsync<string>(WithLargeLetters);
        Assert.True(wrong == "", $"{what} with large letters: {wrong}");
        Assert.Equal(1, await person.Page.Locator("h1").CountAsync());
        var title = await person.Page.TitleAsync();
        Assert.DoesNotContain(NeverSaid, word => (title + person.Page.Url).Contains(word, StringComparison.OrdinalIgnoreCase));
        await AssertAccessible(person.Page, what, new AxeRunOptions());
        // The dark scheme changes colours and nothing else.
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessible(person.Page, $"{what} in the dark", new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") });
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task AssertAccessible(IPage page, string what, AxeRunOptions rules)
    {
        var found = (await page.RunAxe(rules)).Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.True(!found.Any(), $"{what}: {string.Join("; ", found.Select(one => $"{one.Id}: {string.Join(", ", one.Nodes.Select(node => node.Html))}"))}");
    }
}
