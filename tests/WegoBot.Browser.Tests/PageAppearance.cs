using Deque.AxeCore.Commons;
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

    private const string SeriousViolations = """
        async options => (await axe.run(document, options)).violations
          .filter(one => one.impact === 'serious' || one.impact === 'critical')
          .map(one => `${one.id}: ${one.nodes.map(node => node.html).join(', ')}`).join('; ')
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Violations = ["violations"];

    private static readonly string[] ColourRules = ["color-contrast", "link-in-text-block"];

    private static readonly string[] NeverSaid = ["насили", "жертв", "violen", "abuse", "victim", "crisis", "криз"];

    /// <summary>Looks at the page that is open: its width, also with large letters, its one heading, its title and address, and what axe finds in light and dark.</summary>
    public static async Task Look(Visitor person, string what)
    {
        await Pictures.OfPage(person, what);
        var sideways = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        Assert.True(sideways <= 0, $"{what}: {sideways} pixels wider than the screen");
        var wrong = await person.Page.EvaluateAsync<string>(WithLargeLetters);
        Assert.True(wrong == "", $"{what} with large letters: {wrong}");
        Assert.Equal(1, await person.Page.Locator("h1").CountAsync());
        var title = await person.Page.TitleAsync();
        Assert.DoesNotContain(NeverSaid, word => (title + person.Page.Url).Contains(word, StringComparison.OrdinalIgnoreCase));
        await AssertAccessible(person.Page, what, new { resultTypes = Violations });
        // The dark scheme changes colours and nothing else.
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessible(person.Page, $"{what} in the dark", new { resultTypes = Violations, runOnly = ColourRules });
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Runs axe in the page as it is. The script is given to a document once: with its source it would be read again for every screen.</summary>
    private static async Task AssertAccessible(IPage page, string what, object options)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string>(SeriousViolations, options);
        Assert.True(found == "", $"{what}: {found}");
    }
}
