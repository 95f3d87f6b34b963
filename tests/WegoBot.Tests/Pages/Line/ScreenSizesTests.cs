using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.WebChat;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Pages;
using Xunit.Abstractions;

namespace WegoBot.Tests.Pages;

/// <summary>Every screen that there is, in every variant and both languages, as whoever watches the line sees it: how long it is, what it loads, and how much a press sends.</summary>
[Trait("Engine", "Sqlite")] // nothing is stored
public sealed partial class ScreenSizesTests(PagesApp app, ITestOutputHelper output) : IClassFixture<PagesApp>
{
    private const int MostSizes = 4;

    private static readonly string[] Loaded = ["/icon.svg", "/page.css", "/page.js"];

    private readonly Session _hers = Session.Parse(new string('A', 43) + ".bg", app.Services.GetRequiredService<Languages>())!;

    [Fact]
    public async Task All_screens_have_a_few_sizes_load_the_same_and_send_as_much_with_each_press()
    {
        var (unfilled, sizes, presses) = (new List<int>(), new List<int>(), new List<int>());
        foreach (var screen in new[] { ShippedLanguages.Bulgarian, ShippedLanguages.English }.SelectMany(ShippedScreens.In).Select(sample => sample.Screen))
        {
            var (headers, page) = await Drawn(screen);
            sizes.Add(headers + page.Length);
            var html = Encoding.UTF8.GetString(page);
            unfilled.Add(Encoding.UTF8.GetByteCount(html.TrimEnd()));
            presses.AddRange(Presses(html));
            Assert.Equal(Loaded, Sources().Matches(html).Select(source => source.Groups[1].Value).Order(StringComparer.Ordinal));
        }

        var told = sizes.CountBy(size => size).OrderBy(size => size.Key).Select(size => $"{size.Key} bytes: {size.Value}");
        output.WriteLine($"{sizes.Count} screens. Not filled up: {unfilled.Distinct().Count()} sizes from {unfilled.Min()} to {unfilled.Max()} bytes. As they are sent: {sizes.Distinct().Count()} ({string.Join(", ", told)})");
        output.WriteLine($"{presses.Count} buttons: {presses.Distinct().Count()} size of what a press sends without script, {presses[0]} bytes");
        Assert.InRange(sizes.Distinct().Count(), 1, MostSizes);
        Assert.Single(presses.Distinct());
    }

    private async Task<(int Headers, byte[] Page)> Drawn(Screen screen)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = app.Services, Response = { Body = body } };
        await app.Services.GetRequiredService<WebChatSender>().Show(http, _hers, screen).ExecuteAsync(http);
        Assert.Equal(body.Length, http.Response.ContentLength);
        return (http.Response.Headers.Sum(header => header.Key.Length + header.Value.ToString().Length + ": \r\n".Length), body.ToArray());
    }

    /// <summary>How many bytes each button of a page sends without script. One that leads elsewhere leaves.</summary>
    private static IEnumerable<int> Presses(string html) =>
        from Match form in Forms().Matches(html)
        from Match button in Buttons().Matches(form.Value)
        where !button.Value.Contains("formaction", StringComparison.Ordinal)
        let owner = button.Value.Contains(" form=\"help\"", StringComparison.Ordinal) ? Forms().Match(html) : form
        select Hidden().Matches(owner.Value).Append(button).Sum(field => $"{field.Groups[1].Value}={WebUtility.UrlEncode(field.Groups[2].Value)}&".Length);

    [GeneratedRegex("<(?:link|script|img|iframe|source|object|embed|video|audio)\\b[^>]*?(?:href|src|data)=\"([^\"]*)\"")]
    private static partial Regex Sources();

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<button [^>]*?name=\"(button)\" value=\"([^\"]*)\"[^>]*>")]
    private static partial Regex Buttons();
}
