using System.Collections.Concurrent;
using Microsoft.Playwright;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Storage;
using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>Somebody at a browser. She does what a hand can do, and reads what an eye can read.</summary>
public sealed class Visitor(RealService service, IBrowserContext context, IPage page, Looks looks) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _asked = [];

    public IPage Page => page;

    public IBrowserContext Context => context;

    public Looks Looks => looks;

    /// <summary>The language in which she reads; switching it on a page is followed by setting it here.</summary>
    public Language Language { get; set; } = looks.Language;

    /// <summary>Every address that her browser asked for.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public async Task Opens(string path = "")
    {
        page.Request -= Note;
        page.Request += Note;
        await page.GotoAsync(service.Home + path.TrimStart('/'));
    }

    /// <summary>Presses the button with a sentence of the texts, and waits for the screen that follows.</summary>
    public Task Presses(string key) => PressesLabel(service.Texts.Say(Language, key));

    public Task PressesLabel(string label) =>
        Takes(() => page.Locator("main button, header button").GetByText(label, new() { Exact = true }).First.ClickAsync());

    public Task Writes(string words) => Takes(async () =>
    {
        await page.Locator("#words").FillAsync(words);
        await page.Locator("#words").PressAsync("Enter");
    });

    public Task<string> Reads(string selector = "main") => page.Locator(selector).First.InnerTextAsync();

    /// <summary>Waits until she looks at the neutral page. It is looked for again and again: that a page came can be told before anybody listens.</summary>
    public async Task HasLeft(IPage? tab = null)
    {
        await Assertions.Expect(tab ?? page).ToHaveURLAsync(service.Neutral);
        await Assertions.Expect((tab ?? page).Locator("h1")).ToHaveTextAsync(NeutralPage.Heading);
    }

    /// <summary>Opens the staff pages as somebody of a centre who is signed in.</summary>
    public async Task SignsInFor(string? centre, StaffRole role = StaffRole.Staff)
    {
        var session = await service.Services.NewSession(centre, role, Language.Code ?? ShippedLanguages.Bulgarian.ToString());
        await context.AddCookiesAsync([new() { Name = "desk", Value = session, Domain = new Uri(service.Home).Host, Path = "/staff", HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
        await page.GotoAsync(service.Home + "staff");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>Does what takes a turn, and waits for the next screen, which has another number.</summary>
    private async Task Takes(Func<Task> turn)
    {
        var number = await page.Locator("main input[name=screen]").First.InputValueAsync();
        await turn();
        await Assertions.Expect(page.Locator($"main input[name=screen][value='{number}']")).ToHaveCountAsync(0);
        await page.Locator("main h1").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private void Note(object? sender, IRequest request) => _asked.Enqueue(request.Url);
}
