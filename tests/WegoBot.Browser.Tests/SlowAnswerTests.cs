using System.Collections.Concurrent;
using Microsoft.Playwright;
using WegoBot.Dialogue;
using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>Whatever the network does to an answer: every word she sent is posted in order and counts once, what she writes stays, help and leaving wait for nothing.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class SlowAnswerTests(HeadlessShell browser)
{
    private readonly ConcurrentQueue<string> _posted = [];

    [Theory, Reported(8)]
    [InlineData("bg", "Трябва ми място в детска градина", "мъжът ми ме бие", "не знам дали")]
    [InlineData("en", "I need a place in a kindergarten", "my husband is hitting me", "I do not know")]
    public async Task Words_sent_while_an_answer_is_under_way_are_posted_in_order_and_what_she_writes_meanwhile_stays(
        string language, string first, string second, string unsent)
    {
        await using var person = await AtHome(new Language(language));
        var answers = await Holds(person);
        await Sends(person, first);
        await Sends(person, second);
        await person.Page.Locator("#words").PressSequentiallyAsync(unsent);
        Assert.Equal([first], _posted);
        answers.Release(2);
        await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync(browser.Service.Texts.Say(person.Language, "distress.title"));

        Assert.Equal([first, second], _posted);
        await Assertions.Expect(person.Page.Locator("#words")).ToHaveValueAsync(unsent);
        await Assertions.Expect(person.Page.Locator("#words")).ToBeFocusedAsync();
        await person.Page.Keyboard.TypeAsync("!");
        await Assertions.Expect(person.Page.Locator("#words")).ToHaveValueAsync(unsent + "!");
    }

    [Fact, Reported(8)]
    public async Task The_second_is_posted_even_when_the_first_is_never_answered()
    {
        await using var person = await AtHome();
        await person.Page.Clock.InstallAsync();
        var answers = await Holds(person);
        await Sends(person, "детска градина");
        await Sends(person, "той ще ме убие");
        await person.Page.Clock.RunForAsync(2100);
        answers.Release(1, skip: 1);
        await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync(browser.Service.Texts.Say(person.Language, "distress.title"));
        // The older answer comes last, and changes nothing any more.
        answers.Release(1);
        await Assertions.Expect(person.Page.Locator("main")).Not.ToHaveAttributeAsync("aria-busy", "true");
        Assert.Equal(["детска градина", "той ще ме убие"], _posted);
        Assert.Equal(browser.Service.Texts.Say(person.Language, "distress.title"), await person.Reads("h1"));
    }

    [Theory, Reported(8)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_failure_she_reads_whom_to_call_and_what_she_sent_is_posted_again_and_counts_once(bool arrived)
    {
        await using var person = await AtHome();
        var before = await ScreenOf(person);
        var failures = 1;
        await person.Page.RouteAsync(browser.Service.Home, async route =>
        {
            if (route.Request.Method != "POST" || failures-- <= 0)
            {
                await route.ContinueAsync();
                return;
            }

            if (arrived)
                await route.FetchAsync();
            await route.AbortAsync();
        });
        await Sends(person, "искам обучение");
        var alert = person.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert.Locator("a")).ToHaveAttributeAsync("href", "tel:112");
        await Sends(person, "и работа");
        await Assertions.Expect(person.Page.Locator("main input[name=screen]").First).Not.ToHaveValueAsync($"{before:D6}");

        await Assertions.Expect(alert).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.Locator("#words")).ToHaveValueAsync("и работа");
        Assert.Equal(before + 1, await ScreenOf(person));
    }

    [Fact, Reported(8)]
    public async Task Help_waits_for_nothing_and_stays_when_the_older_answer_comes()
    {
        await using var person = await AtHome();
        var answers = await Holds(person, most: 1);
        await Sends(person, "детска градина");
        await Sends(person, "искам обучение");
        await person.Page.Locator("header .help").ClickAsync();
        await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync(browser.Service.Texts.Say(person.Language, "help.title"));
        answers.Release(1);
        await Eventually(() => _posted.Count == 2);
        Assert.Equal(["детска градина", "искам обучение"], _posted);
        Assert.Equal(browser.Service.Texts.Say(person.Language, "help.title"), await person.Reads("h1"));
    }

    [Fact, Reported(8)]
    public async Task Leaving_waits_for_nothing()
    {
        await using var person = await AtHome();
        var answers = await Holds(person);
        await Sends(person, "детска градина");
        await Sends(person, "искам обучение");
        await person.Page.Locator("#exit").ClickAsync();
        await person.HasLeft();
        answers.Release(2);
    }

    private async Task<Visitor> AtHome(Language language = default)
    {
        var person = await browser.Visitor(new Looks(Language: language));
        await person.Opens();
        await Walks.Home(person);
        return person;
    }

    private static async Task Sends(Visitor person, string words)
    {
        await person.Page.Locator("#words").FillAsync(words);
        await person.Page.Locator("#words").PressAsync("Enter");
        await Assertions.Expect(person.Page.Locator("#words")).ToHaveValueAsync("");
    }

    private static async Task<int> ScreenOf(Visitor person) =>
        int.Parse(await person.Page.Locator("main input[name=screen]").First.InputValueAsync(), null);

    /// <summary>Holds what is posted back until the test lets it go.</summary>
    private async Task<Held> Holds(Visitor person, int most = int.MaxValue)
    {
        var held = new Held();
        await person.Page.RouteAsync(browser.Service.Home, async route =>
        {
            var posted = System.Web.HttpUtility.ParseQueryString(route.Request.PostData ?? "")["words"];
            if (posted is not null)
                _posted.Enqueue(posted);
            if (posted is not null && _posted.Count <= most)
                await held.Add();
            await route.ContinueAsync();
        });
        return held;
    }

    private static async Task Eventually(Func<bool> holds)
    {
        for (var i = 0; i < 500 && !holds(); i++)
            await Task.Delay(20);
    }

    /// <summary>Requests that wait, in the order in which they came.</summary>
    private sealed class Held
    {
        private readonly List<TaskCompletionSource> _all = [.. Enumerable.Range(0, 8).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        private int _count;

        public Task Add() => _all[Interlocked.Increment(ref _count) - 1].Task;

        public void Release(int count, int skip = 0)
        {
            foreach (var one in _all.Where(one => !one.Task.IsCompleted).Skip(skip).Take(count).ToList())
                one.SetResult();
        }
    }
}
