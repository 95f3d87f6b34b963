using System.Text.RegularExpressions;
using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>"Your first day", for the staff of a centre: on paper it is two sheets, and what it calls things is what the pages call them.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class FirstDayTests(HeadlessShell browser)
{
    [Theory]
    [InlineData("bg", 0)]
    [InlineData("en", 1)]
    public async Task It_is_printed_on_two_sheets(string code, int place)
    {
        await using var reader = await browser.Visitor(Looks.Desktop);
        await reader.Page.SetContentAsync(PrintedPage.Html(Part(place), file => File.ReadAllBytes(SourceTree.File($"docs/{file}"))));
        var pdf = await reader.Page.PdfAsync(new() { Format = "A4", PrintBackground = true, Margin = new() { Top = "14mm", Bottom = "12mm", Left = "15mm", Right = "15mm" } });
        Assert.InRange(PrintedPage.Sheets(pdf), 1, 2);
        await Pictures.Keep($"first-day/first-day.{code}.pdf", pdf);
    }

    [Theory]
    [InlineData("bg", 0, "„([^“]+)“")]
    [InlineData("en", 1, "“([^”]+)”")]
    public void What_it_calls_a_button_is_what_the_page_calls_it(string code, int place, string quoted)
    {
        var said = File.ReadAllLines(SourceTree.File($"localization/{code}.yaml")).Select(line => line.Split(": ", 2)[^1].Trim('"')).ToHashSet();
        var named = Regex.Matches(Part(place), quoted).Select(match => match.Groups[1].Value).ToList();
        Assert.True(named.Count >= 10, "It names hardly any button.");
        Assert.All(named, name => Assert.Contains(name, said));
    }

    /// <summary>The page in one language.</summary>
    private static string Part(int place) => File.ReadAllText(SourceTree.File("docs/first-day.md")).ReplaceLineEndings("\n").Split("\n# ")[place];
}
