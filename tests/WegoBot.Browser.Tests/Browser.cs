using Microsoft.Playwright;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>The service and a real Chromium, started once for the tests of a collection. Without a Chromium the tests fail and say so.</summary>
public class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>In milliseconds; a busy machine takes its time, and none of these is ever waited for to its end.</summary>
    private const int LongestWait = 15_000;

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public RealService Service { get; private set; } = null!;

    /// <summary>The Debian package, which is also the name of its program.</summary>
    protected virtual string Package => "chromium";

    public async Task InitializeAsync()
    {
        var program = $"/usr/bin/{Package}";
        Assert.True(File.Exists(program), $"The browser tests need {program}: apt-get install {Package}");
        Service = new RealService();
        Assertions.SetDefaultExpectTimeout(LongestWait);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = Arguments,
            // Pages kept in memory are what going back may show, so they are kept as in anybody's browser.
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });
    }

    /// <summary>A person with a browser of her own: no cookie, no history.</summary>
    public async Task<Visitor> Visitor(Looks? looks = null)
    {
        looks = Pictures.InOneLanguage(looks ?? new Looks());
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = looks.Width, Height = looks.Height },
            JavaScriptEnabled = looks.Script,
            DeviceScaleFactor = looks.Scale,
            ColorScheme = ColorScheme.Light,
            Locale = looks.Language == ShippedLanguages.English ? "en-GB" : "bg-BG",
        });
        context.SetDefaultTimeout(LongestWait);
        return new Visitor(Service, context, await context.NewPageAsync(), looks);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Service.DisposeAsync();
    }
}

/// <summary>
/// The same engine without the browser around it: a page takes less than half of the processor time. It has no back/forward cache, so what a
/// browser keeps is tested with <see cref="Browser"/>.
/// </summary>
public sealed class HeadlessShell : Browser
{
    protected override string Package => "chromium-headless-shell";
}

[CollectionDefinition(nameof(Browser))]
public sealed class WithBrowser : ICollectionFixture<Browser>;

[CollectionDefinition(nameof(HeadlessShell))]
public sealed class WithHeadlessShell : ICollectionFixture<HeadlessShell>;

/// <summary>How somebody's browser is set up.</summary>
public sealed record Looks(int Width = 360, int Height = 740, bool Script = true, Language Language = default, float Scale = 1)
{
    public static readonly Looks SmallPhone = new(320, 568);

    public static readonly Looks Desktop = new(1280, 800);
}
