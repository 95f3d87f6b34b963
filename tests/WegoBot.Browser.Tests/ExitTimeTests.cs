using System.Globalization;
using Xunit.Abstractions;

namespace WegoBot.Browser.Tests;

/// <summary>S3: how long it is from the press on quick exit until the page is blank, and until the neutral page is there. The figures are printed by <c>tests/exit.sh</c>.</summary>
[Collection(nameof(Browser))]
public sealed class ExitTimeTests(Browser browser, ITestOutputHelper output)
{
    /// <summary>Notes when she pressed, when nothing of the page was left, and when the neutral page was drawn. All are times of one clock, in milliseconds.</summary>
    private const string Watch = """
        addEventListener('click', event => {
          if (!event.target.closest?.('#exit')) return;
          noted('pressed', performance.timeOrigin + event.timeStamp);
          new MutationObserver(() => { if (document.body.childElementCount === 0) noted('blank', performance.timeOrigin + performance.now()); })
            .observe(document.body, { childList: true });
        }, true);
        addEventListener('DOMContentLoaded', () => {
          if (document.getElementById('exit')) return;
          requestAnimationFrame(() => noted('there', performance.timeOrigin + performance.now()));
        });
        """;

    [Fact]
    public async Task The_page_is_blank_and_another_is_asked_for_before_anything_else_can_happen()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await Walks.Home(person);
        // All of it is one task of the browser: nothing can be waited for in between.
        var after = await person.Page.EvaluateAsync<string[]>("""
            () => {
              const asked = [];
              navigation.addEventListener('navigate', event => asked.push(event.destination.url));
              window.fetch = () => { asked.push(`posted with ${document.body.childElementCount} elements`); return new Promise(() => { }); };
              document.getElementById('exit').click();
              return [String(document.body.childElementCount), document.title, ...asked];
            }
            """);
        Assert.Equal(["0", new Uri(browser.Service.Neutral).Host, "posted with 0 elements", browser.Service.Neutral], after);
        await person.HasLeft();
    }

    [Fact]
    public async Task The_times_from_the_press_to_the_neutral_page_are_printed()
    {
        var times = new List<(double Blank, double There)>();
        var runs = int.Parse(Environment.GetEnvironmentVariable("WEGOBOT_EXITS") ?? "2", CultureInfo.InvariantCulture);
        for (var run = 0; run < runs; run++)
            times.Add(await Leaves());
        foreach (var (what, all) in new[] { ("until nothing is left of the page", times.Select(one => one.Blank)), ("until the neutral page is drawn", times.Select(one => one.There)) })
        {
            double[] sorted = [.. all.Order()];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"exit {what}: median {sorted[sorted.Length / 2]:0.0} ms, lowest {sorted[0]:0.0} ms, highest {sorted[^1]:0.0} ms, {sorted.Length} presses"));
        }

        Assert.All(times, one => Assert.True(one.Blank >= 0 && one.There >= one.Blank));
    }

    private async Task<(double Blank, double There)> Leaves()
    {
        await using var person = await browser.Visitor();
        var noted = new Dictionary<string, TaskCompletionSource<double>> { ["pressed"] = new(), ["blank"] = new(), ["there"] = new() };
        await person.Context.ExposeFunctionAsync("noted", (string what, double at) => noted[what].TrySetResult(at));
        await person.Context.AddInitScriptAsync(Watch);
        // Without a network: the neutral page is on this machine.
        await person.Opens();
        await Walks.Home(person);
        await person.Page.Locator("#exit").ClickAsync();
        var pressed = await noted["pressed"].Task;
        return (await noted["blank"].Task - pressed, await noted["there"].Task - pressed);
    }
}
