using System.Text.RegularExpressions;
using WegoBot.Dialogue;
using WegoBot.Localization;
using WegoBot.Pages;
using WegoBot.Training;

namespace WegoBot.Tests.Localization;

/// <summary>The files as they travel with the program.</summary>
public sealed partial class RealContentTests
{
    private static readonly LocalizationFolder Folder = new(Path.Combine(AppContext.BaseDirectory, "localization"));

    [Fact]
    public void The_content_check_finds_nothing() =>
        Assert.Empty(new ContentCheck(Folder, TextKeys.All, (catalogue, texts) => new ScriptCheck(catalogue, texts).Findings(), PageKeys.All, TimeProvider.System).Findings());

    [Fact]
    public void Nor_does_the_check_of_the_rules_the_model_and_the_examples() =>
        Assert.Empty(UnderstandingCheck.Findings(SourceTree.File("localization/understanding")));

    [Fact]
    public void The_catalogue_has_what_the_field_confirms_and_no_more()
    {
        var catalogue = Folder.LoadCatalogue();
        Assert.Equal(["112", "0800 1 8676", "02 981 7686", "0800 11 977", "116 111"], catalogue.Lines.Select(line => line.Number));
        Assert.Equal(["112", "116 111"], catalogue.Lines.Where(line => line.Hours is { Always: true }).Select(line => line.Number));
        Assert.Equal(["0700 18 250"], catalogue.TopicLines.Select(line => line.Number));
        Assert.Equal("02 492 85 49", catalogue.FindMeasure("in_kind")!.Line!.Number);
        Assert.Equal(["ruse", "plovdiv", "targovishte"], catalogue.Centres.Select(centre => centre.Id));
        Assert.All(catalogue.Centres, centre => Assert.Equal((null, null, null), (centre.Phone, centre.Address, centre.Hours)));
        Assert.Empty(catalogue.Measures.SelectMany(measure => measure.Statuses));
        Assert.Equal(["emergency", "hours", "in_kind", "training"], catalogue.Measures.Where(measure => measure.Status == MeasureStatus.Law).Select(measure => measure.Id));
        Assert.All(catalogue.Measures.Where(measure => measure.Id is "kindergarten" or "housing" or "leave"), measure => Assert.Equal(MeasureStatus.Proposed, measure.Status));
    }

    [Fact]
    public void Offices_hold_addresses_and_employers_hold_reasons_so_papers_ask_about_the_right_one()
    {
        var employers = Folder.LoadCatalogue().Measures.Where(measure => measure.PapersQuestion == "employer_safe");
        Assert.Equal(["leave", "hours"], employers.Select(measure => measure.Id));
    }

    [Fact]
    public void The_pages_say_the_sentences_on_their_list_and_no_others()
    {
        var named = SourceTree.FilesUnder("src/WegoBot", "*")
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" && Path.GetFileName(path) != "PageKeys.cs")
            .SelectMany(path => PageKey().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value)
            // The last two are the decoy's, whose sentences have a file of their own.
            .Except(["page.css", "page.js", "page.wrong.title", "page.wrong.next"]);
        Assert.Equal(PageKeys.All.Order(), named.Distinct().Order());
    }

    [GeneratedRegex("""
        "((?:staff|page|office|employers)\.[a-z_.]*[a-z_])"
        """)]
    private static partial Regex PageKey();
}
