using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Figures;
using WegoBot.Guide;
using WegoBot.Pilots;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Guide;

/// <summary>The guide for those who help: what the chat says, for everybody, and nothing of it is kept.</summary>
[Trait("Engine", "Sqlite")] // nothing is stored
public sealed partial class GuideTests(PagesApp app) : IClassFixture<PagesApp>
{
    private static readonly Language Bulgarian = new("bg");

    private Texts Texts => app.Services.GetRequiredService<Texts>();

    private Catalogue Catalogue => app.Services.GetRequiredService<Catalogue>();

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task It_tells_of_every_measure_what_the_chat_tells_and_names_papers_only_after_what_to_ask_her(string code)
    {
        var language = new Language(code);
        var page = await Read($"/guide?language={code}&region=targovishte");
        Assert.Contains($"<html lang=\"{code}\"", page, StringComparison.Ordinal);
        foreach (var measure in Catalogue.Measures)
        {
            var part = page[page.IndexOf($"id=\"measure-{measure.Id}\"", StringComparison.Ordinal)..];
            part = part[..part.IndexOf("</section>", StringComparison.Ordinal)];
            Assert.Contains(Texts.Say(language, $"measure.{measure.Id}.what").Split('\n')[0], part, StringComparison.Ordinal);
            var papers = Texts.Say(language, $"measure.{measure.Id}.papers").Split('\n')[0].TrimStart('-', ' ');
            var (asks, folded, named) = (part.IndexOf(Texts.Say(language, $"question.{measure.PapersQuestion}.about_her"), StringComparison.Ordinal), part.IndexOf("<details>", StringComparison.Ordinal), part.IndexOf(papers, StringComparison.Ordinal));
            Assert.True(0 < asks && asks < folded && folded < named, $"{measure.Id}: {asks}, {folded}, {named}");
            Assert.DoesNotContain("Пловдив", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_comes_in_one_request_with_its_own_styles_and_no_script()
    {
        var answer = await app.Browser().GetAsync("/guide");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotMatch("<link|<script|<img|<iframe|style=\"| on[a-z]+=\"|url\\(", page);
        Assert.DoesNotContain(Sources().Matches(page), match => !match.Groups[1].Value.StartsWith('/') && !match.Groups[1].Value.StartsWith('#') && !match.Groups[1].Value.StartsWith("tel:", StringComparison.Ordinal));
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_file_to_save_has_every_region_and_nothing_that_needs_the_service()
    {
        var answer = await app.Browser().GetAsync("/guide/file?language=en");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal("attachment; filename=guide-en.html", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.DoesNotMatch("<form|<link|<script|href=\"/", page);
        Assert.All(Catalogue.Regions, region => Assert.Contains(region.Name.In(new Language("en")), page, StringComparison.Ordinal));
        Assert.All(Catalogue.Lines, line => Assert.Contains(line.Number, page, StringComparison.Ordinal));
        Assert.Matches("Saved on [0-9]+ [A-Z][a-z]+ [0-9]{4}", page);
    }

    [Theory]
    [InlineData(Answer.Yes)]
    [InlineData(Answer.No)]
    [InlineData(Answer.NotSure)]
    public async Task The_check_asks_about_her_what_the_chat_would_ask_and_comes_to_the_same_result(Answer always)
    {
        var (person, eligibility, given) = (app.Browser(), new Eligibility(Catalogue), new List<GivenAnswer>());
        var page = WebUtility.HtmlDecode(await person.GetStringAsync("/guide/check?language=bg"));
        while (eligibility.NextQuestion(Catalogue.Measures, [.. given]) is { } question)
        {
            Assert.Contains($"<h2>{Texts.Say(Bulgarian, $"question.{question.Id}.about_her")}</h2>", page, StringComparison.Ordinal);
            given.Add(new GivenAnswer(question.Id, always));
            // In another order: it is the catalogue's that counts.
            var answer = await person.PostAsync("/guide/check?language=bg", Forms.Of([.. given.AsEnumerable().Reverse().Select(one => ($"answer.{one.Question}", $"{one.Answer}"))]));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }

        Assert.InRange(given.Count, 3, Catalogue.Questions.Count);
        var likely = Catalogue.Measures.Where(measure => eligibility.ResultOf(measure, [.. given]) == EligibilityResult.Likely).Select(measure => measure.Id);
        Assert.Equal(likely, UnderHeading(page, Texts.Say(Bulgarian, "result.likely")));
        Assert.Equal(0, await app.Conversations());
    }

    [Theory]
    [InlineData("търси място в детска градина за малкия", "measure-kindergarten")]
    [InlineData("mojat li da i dadat obshtinsko jilishte", "measure-housing")]
    [InlineData("she needs a lawyer", "<h2>Адвокат</h2>")]
    public async Task The_search_understands_what_the_chat_understands(string words, string found)
    {
        var page = await Search(words);
        Assert.Contains(found, page, StringComparison.Ordinal);
        Assert.DoesNotContain(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_in_the_search_shows_whom_to_call_first_and_words_without_a_meaning_say_so()
    {
        var page = await Search("той я бие в момента");
        Assert.Contains($"tel:{Catalogue.Lines[0].Number}", page, StringComparison.Ordinal);
        Assert.Contains(Texts.Say(Bulgarian, "page.guide.found_nothing"), await Search("xyzzy plugh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_printed_and_given_away_says_nothing_on_its_outside()
    {
        var card = await Read("/guide/card?language=bg");
        var sheet = await Read("/guide/sheet?language=bg&second=en");
        var outside = sheet[sheet.IndexOf("class=\"outside\"", StringComparison.Ordinal)..sheet.IndexOf("class=\"inside\"", StringComparison.Ordinal)];
        foreach (var shown in new[] { card[card.IndexOf("class=\"pocket\"", StringComparison.Ordinal)..], outside })
        {
            Assert.Contains("http://localhost", shown, StringComparison.Ordinal);
            Assert.Contains("class=\"qr-ink\"", shown, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)насили|помощ|център|violence|help|centre|жен", shown);
        }

        Assert.Contains("<div lang=\"bg\">", sheet, StringComparison.Ordinal);
        Assert.Contains("<div lang=\"en\">", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task She_begins_with_an_empty_chat_on_the_helpers_device_and_nothing_of_it_stays()
    {
        var device = app.Browser("bg");
        await device.Walks(Way.Home);
        var begun = await device.PostAsync("/guide/together", Forms.Of());
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (begun.StatusCode, begun.Headers.Location!.ToString()));
        Assert.Equal(Texts.Say(Bulgarian, "greeting.title"), Forms.Heading(await device.GetStringAsync("/")));
        await device.Walks(Way.Home);
        Assert.Contains("class=\"exit\"", await device.GetStringAsync("/guide/together"), StringComparison.Ordinal);
        await device.PostAsync("/leave", Forms.Of());
        await Eventually.Holds(async () => await app.Conversations() == 0);
        Assert.Equal(Texts.Say(Bulgarian, "greeting.title"), Forms.Heading(await device.GetStringAsync("/")));
    }

    [Fact]
    public void What_is_printed_or_saved_says_of_nobody_that_they_answer_now()
    {
        var hours = new OpeningHours(Always: false, [DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(17, 0));
        var catalogue = Catalogue with { Centres = [Catalogue.Centres[0] with { Phone = "082 111 222", Hours = hours }], Lines = [.. Catalogue.Lines.Select(line => line with { Hours = hours })] };
        var engine = new DialogueEngine(catalogue, Texts, text => text);
        var content = new GuideContent(engine, catalogue, app.Services.GetRequiredService<CurrentPilots>(), app.Services.GetRequiredService<SofiaClock>());
        var lines = content.Help(Bulgarian);
        Assert.Contains(lines, line => line.Text == "082 111 222");
        Assert.DoesNotContain(lines, line => line.Key is "line.open_now" or "line.closed_now");
    }

    [Fact]
    public async Task Whoever_says_that_it_served_adds_one_to_a_number()
    {
        var before = await Counted();
        var counted = await app.Browser().PostAsync("/guide/count?language=en", Forms.Of());
        Assert.Equal("/guide?counted=yes&language=en", counted.Headers.Location!.ToString());
        Assert.Contains(Texts.Say(new Language("en"), "page.guide.counted"), await Read("/guide?counted=yes&language=en"), StringComparison.Ordinal);
        Assert.Equal(before + 1, await Counted());
    }

    private async Task<int> Counted()
    {
        var figures = app.Services.GetRequiredService<FigureRecorder>();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        return db.FigureCounts.AsEnumerable().Sum(row => figures.Read(row).Of(Figure.GuideUsed));
    }

    private async Task<string> Read(string path) => WebUtility.HtmlDecode(await app.Browser().GetStringAsync(path));

    private async Task<string> Search(string words)
    {
        var answer = await app.Browser().PostAsync("/guide/search?language=bg", Forms.Of(("words", words)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string> UnderHeading(string page, string heading)
    {
        var start = page.IndexOf($"<h2>{heading}</h2>", StringComparison.Ordinal);
        return start < 0 ? [] : Links().Matches(page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("#measure-([a-z_]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Sources();
}
