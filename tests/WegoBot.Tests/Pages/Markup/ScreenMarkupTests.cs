using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;
using WegoBot.Channels.WebChat;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Pages;
using Xunit.Abstractions;

namespace WegoBot.Tests.Pages;

/// <summary>Whatever stands in a line or on a button, in her words as in a file of sentences: in no channel is it markup.</summary>
[Trait("Engine", "Sqlite")] // nothing is stored
public sealed class ScreenMarkupTests(PagesApp app, ITestOutputHelper output) : IClassFixture<PagesApp>
{
    // https://core.telegram.org/bots/api#html-style
    private static readonly string[] OfTelegram = ["B", "I", "CODE", "BLOCKQUOTE"];

    [Fact]
    public async Task On_every_kind_of_screen_every_line_and_every_button_is_only_text()
    {
        var (sender, lines) = (app.Services.GetRequiredService<WebChatSender>(), 0);
        var session = Session.Parse(new string('A', 43) + ".bg", app.Services.GetRequiredService<Languages>())!;
        foreach (var screen in Screens())
        {
            using var body = new MemoryStream();
            var http = new DefaultHttpContext { RequestServices = app.Services, Response = { Body = body } };
            await sender.Show(http, session, screen).ExecuteAsync(http);
            var page = Markup.Read(System.Text.Encoding.UTF8.GetString(body.ToArray()));
            Assert.True(screen.Lines.Count == 0 || page.Shows(Markup.MostHostile), $"{screen.Stage} does not show it");
            lines += screen.Lines.Count;
            IsText(TelegramRenderer.Text(screen), screen.Lines.Count, OfTelegram);
            foreach (var button in ViberRenderer.Keyboard(screen)?.Buttons ?? [])
                IsText(button.Text, 1, []);
        }

        output.WriteLine($"{lines} hostile lines, all of them text in the web chat, in Telegram and on Viber's buttons");
    }

    [Fact]
    public void No_page_writes_markup_that_does_not_come_from_its_own_file() => Assert.DoesNotContain(
        SourceTree.FilesUnder("src", "*.razor").Concat(SourceTree.FilesUnder("src", "*.cs")).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)),
        path => File.ReadAllText(path) is var source && (source.Contains("MarkupString", StringComparison.Ordinal) || source.Contains("AddMarkupContent", StringComparison.Ordinal) || source.Contains("Html.Raw", StringComparison.Ordinal)));

    [Fact]
    public void No_script_makes_markup_out_of_a_text()
    {
        foreach (var path in SourceTree.FilesUnder("src/WegoBot/wwwroot", "*.js"))
            foreach (var way in (string[])["innerHTML =", "outerHTML =", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc"])
                Assert.DoesNotContain(way, File.ReadAllText(path), StringComparison.Ordinal);
    }

    /// <summary>One screen of each stage, with another text on every line and every button.</summary>
    private static IEnumerable<Screen> Screens() => ShippedScreens.In(ShippedLanguages.Bulgarian).Select(sample => sample.Screen)
        .GroupBy(screen => (screen.Stage, screen.Expects)).Select(stage => stage.MaxBy(screen => screen.Lines.Count)!)
        .Select(screen => screen with
        {
            Lines = [.. screen.Lines.Select(line => line with { Text = Markup.MostHostile })],
            Rows = [.. screen.Rows.Select(row => (IReadOnlyList<Button>)[.. row.Select(button => button with { Label = Markup.MostHostile })])],
        });

    private static void IsText(string html, int times, string[] allowed)
    {
        var drawn = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        Assert.All(drawn.QuerySelectorAll("*"), element => Assert.Contains(element.TagName, allowed));
        Assert.All(drawn.QuerySelectorAll("*"), element => Assert.Empty(element.Attributes));
        Assert.Equal(times, drawn.TextContent.Split(Markup.MostHostile).Length - 1);
    }
}
