using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Employers;
using WegoBot.Figures;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Employers;

/// <summary>An employer chooses a policy, reads it and takes it along. Nothing of it is kept but that somebody adopted one.</summary>
public sealed class EmployerPagesTests(PagesApp pages) : IClassFixture<PagesApp>
{
    private readonly Catalogue _catalogue = pages.Services.GetRequiredService<Catalogue>();
    private readonly Texts _texts = pages.Services.GetRequiredService<Texts>();

    private static readonly string[] Choices = ["size=small", "size=medium&shifts=yes&union=yes&branches=yes", "size=large&union=yes"];

    [Fact]
    [Trait("Engine", "Sqlite")] // no database
    public async Task Page_document_and_plain_text_say_the_same_in_both_languages_and_the_document_is_valid()
    {
        var browser = pages.Browser();
        foreach (var language in new[] { "bg", "en" })
            foreach (var choice in Choices)
            {
                var query = $"?{choice}&text={language}";
                var page = await PageLines(await browser.GetStringAsync("/employers/policy" + query));
                var plain = await browser.GetAsync("/employers/policy/plain" + query);
                var document = await browser.GetAsync("/employers/policy/document" + query);
                Assert.Equal(("policy.md", "policy.docx"), (plain.Content.Headers.ContentDisposition!.FileName, document.Content.Headers.ContentDisposition!.FileName));
                Assert.Equal(page, (await plain.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(PolicyMarkdown.Read));
                using var opened = WordprocessingDocument.Open(new MemoryStream(await document.Content.ReadAsByteArrayAsync()), isEditable: false);
                Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(opened).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
                Assert.Equal(page, opened.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
                Assert.Equal(("", null), (opened.PackageProperties.Creator ?? "", opened.PackageProperties.LastModifiedBy));
            }
    }

    [Fact]
    [Trait("Engine", "Sqlite")] // no database
    public void Each_answer_changes_the_policy_and_every_sentence_about_the_law_has_its_source_and_day()
    {
        var composer = new PolicyComposer(_catalogue, _texts, new SofiaClock(new FakeClock()));
        foreach (var language in ShippedLanguages.All)
        {
            var plain = composer.Compose(new PolicyChoice("medium", [], language));
            Assert.All(PolicyChoice.Circumstances, one => Assert.NotEqual(plain, composer.Compose(new PolicyChoice("medium", [one], language))));
            Assert.All(PolicyChoice.Sizes.Except(["medium"]), size => Assert.NotEqual(plain, composer.Compose(new PolicyChoice(size, [], language))));
            var everything = PolicyChoice.Sizes.SelectMany(size => composer.Compose(new PolicyChoice(size, PolicyChoice.Circumstances, language))).Select(line => line.Text).ToHashSet();
            Assert.All(_catalogue.Policy.Sections.SelectMany(section => section.Clauses), clause => Assert.Contains(_texts.Say(language, clause.Key), everything));
            Assert.Equal(8, plain.Count(line => line.Kind == PolicyLineKind.Law));
            Assert.All(plain.Index().Where(line => line.Item.Kind == PolicyLineKind.Law), law => Assert.Equal(PolicyLineKind.Source, plain[law.Index + 1].Kind));
            Assert.All(plain.Where(line => line.Kind == PolicyLineKind.Source), line => Assert.Matches(@"20\d\d", line.Text));
            Assert.Contains(plain, line => line.Text.Contains(language == ShippedLanguages.Bulgarian ? "Кодекс на труда, чл. 167б" : "Labour Code, art. 167b", StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("Engine", "Sqlite")] // no database
    public void A_fact_that_nobody_is_sure_of_or_that_is_over_stands_in_no_policy()
    {
        var shipped = _catalogue;
        var doubtful = shipped with { Facts = [.. shipped.Facts.Select(fact => fact.Id == "hours_refusal" ? fact with { Source = fact.Source with { Sure = Certainty.Low } } : fact.Id == "hours_service" ? fact with { Source = fact.Source with { Until = new DateOnly(2026, 1, 1) } } : fact)] };
        var lines = new PolicyComposer(doubtful, _texts, new SofiaClock(new FakeClock())).Compose(new PolicyChoice("small", [], ShippedLanguages.Bulgarian));
        Assert.Equal(6, lines.Count(line => line.Kind == PolicyLineKind.Law));
        Assert.DoesNotContain(lines, line => line.Text.Contains("четиринадесет дни", StringComparison.Ordinal) || line.Text.Contains("четири месеца", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Telling_that_a_policy_was_adopted_counts_one_and_keeps_nothing_else_and_not_more_often_than_a_few_times()
    {
        await using var app = new WegoBotApp();
        var browser = app.Browser();
        Assert.Contains("<h1 tabindex=\"-1\">За работодатели", WebUtility.HtmlDecode(await browser.GetStringAsync("/employers?language=bg")), StringComparison.Ordinal);
        await browser.GetStringAsync("/employers/policy?size=large");
        await using var db = app.NewDb();
        Assert.Empty(db.FigureCounts);
        for (var number = 0; number < 3; number++)
        {
            var told = await browser.PostAsync("/employers/adopted?language=bg", Forms.Of(("name", "Фирма")));
            Assert.Equal((HttpStatusCode.SeeOther, "/employers?told=true&language=bg"), (told.StatusCode, told.Headers.Location!.ToString()));
            Assert.False(told.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.PostAsync("/employers/adopted", Forms.Of())).StatusCode);
        var quarter = Quarter.Of(DateOnly.FromDateTime(SofiaClock.In(app.Clock.GetUtcNow())));
        Assert.Equal(3, (await app.Services.GetRequiredService<FigureStore>().Of(db, quarter, CancellationToken.None)).Of(Figure.EmployerPolicy));
        Assert.Equal(3, await db.FigureCounts.CountAsync());
        app.Clock.Lives(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/employers/adopted", Forms.Of())).StatusCode);
    }

    /// <summary>The lines of the policy as the page draws them.</summary>
    private static async Task<List<string>> PageLines(string page)
    {
        var document = await new HtmlParser().ParseDocumentAsync(page);
        return [.. document.QuerySelectorAll(".paper h1, .paper h2, .paper li, .paper p").Select(line => line.TextContent)];
    }
}
