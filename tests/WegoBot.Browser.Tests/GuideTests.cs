using Microsoft.Playwright;
using WegoBot.Dialogue;
using static WegoBot.Browser.Tests.PageAppearance;

namespace WegoBot.Browser.Tests;

/// <summary>The guide for those who help, as they read, save and print it.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class GuideTests(HeadlessShell browser)
{
    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task Every_page_of_it_is_readable_at_320_pixels_and_axe_finds_nothing_serious(string code)
    {
        await using var helper = await browser.Visitor(Looks.SmallPhone with { Language = new Language(code) });
        await helper.Opens($"guide?language={code}");
        Assert.Single(helper.Asked);
        await Look(helper, "guide");
        foreach (var page in new[] { "card", "sheet", "together", "check" })
        {
            await helper.Opens($"guide/{page}?language={code}");
            await Look(helper, page);
        }

        while (await helper.Page.Locator(".answers").CountAsync() > 0)
        {
            var asked = await helper.Reads("h2");
            await helper.Page.Locator(".answers button").First.ClickAsync();
            await Assertions.Expect(helper.Page.Locator("h2").First).Not.ToHaveTextAsync(asked);
        }

        await Look(helper, "result of the check");
        await helper.Opens($"guide?language={code}");
        await helper.Page.Locator("#words").FillAsync(code == "bg" ? "търси жилище" : "she needs housing");
        await helper.Page.Locator("#words").PressAsync("Enter");
        await helper.Page.Locator("#measure-housing").WaitForAsync();
        await Look(helper, "search");
    }

    [Fact]
    public async Task Saved_as_a_file_it_opens_without_a_network_and_its_papers_unfold()
    {
        await using var helper = await browser.Visitor(Looks.Desktop);
        await helper.Opens("guide");
        var download = await helper.Page.RunAndWaitForDownloadAsync(() => helper.Page.Locator("a[href^='/guide/file']").ClickAsync());
        var file = Path.ChangeExtension(Path.GetTempFileName(), "html");
        await download.SaveAsAsync(file);
        await helper.Context.SetOfflineAsync(true);
        await helper.Page.GotoAsync(new Uri(file).AbsoluteUri);
        Assert.Equal(browser.Service.Texts.Say(helper.Language, "page.guide.title"), await helper.Reads("h1"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await helper.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.card')).backgroundColor"));
        await helper.Page.Locator("#measure-housing summary").ClickAsync();
        Assert.True(await helper.Page.Locator("#measure-housing details li").First.IsVisibleAsync());
        File.Delete(file);
    }

    [Theory]
    [InlineData("guide/sheet?language=bg", 2)]
    [InlineData("guide/sheet?language=bg&second=en", 2)]
    [InlineData("guide/card?language=bg", 1)]
    public async Task What_is_handed_over_fits_its_paper(string path, int pages)
    {
        await using var helper = await browser.Visitor(Looks.Desktop);
        await helper.Opens(path);
        Assert.Equal(pages, PrintedPage.Sheets(await helper.Page.PdfAsync(new() { PreferCSSPageSize = true })));
    }
}
