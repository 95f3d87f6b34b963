using Microsoft.Playwright;
using WegoBot.Storage;
using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>In a real browser hostile text is text: no script of it runs, and it makes no element.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class MarkupTests(HeadlessShell browser)
{
    private const string Hostile = "\"'></textarea><img id=evil src=x onerror=\"window.evil=1\"><script>window.evil=1</script>";

    [Fact]
    public async Task What_she_writes_is_only_text_in_the_chat()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await Walks.Home(person);
        await person.Page.RunAndWaitForResponseAsync(async () =>
        {
            await person.Page.Locator("#words").FillAsync(Hostile);
            await person.Page.Locator("#words").PressAsync("Enter");
        }, answer => answer.Request.Method == "POST");
        await IsHarmless(person);
        await person.Opens();
        await IsHarmless(person);
    }

    [Fact]
    public async Task What_staff_write_is_only_text_on_their_pages()
    {
        await using var staff = await browser.Visitor();
        var account = await browser.Service.Services.NewAccount("ruse", StaffRole.Head, "<b id=evil>x</b>");
        var session = await browser.Service.Services.NewSession(account, "ruse");
        await staff.Context.AddCookiesAsync([new() { Name = "desk", Value = session, Domain = new Uri(browser.Service.Home).Host, Path = "/staff", HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
        await staff.Opens("staff/me");
        await staff.Page.Locator("#device").FillAsync("<img id=evil src=x onerror=evil()>");
        await staff.Page.Locator("#device").PressAsync("Enter");
        foreach (var path in (string[])["staff/me", "staff/people", "staff", "staff/settings"])
        {
            await staff.Opens(path);
            await IsHarmless(staff);
        }
    }

    private static async Task IsHarmless(Visitor visitor)
    {
        Assert.Equal(0, await visitor.Page.Locator("#evil").CountAsync());
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => window.evil === undefined"));
    }
}
