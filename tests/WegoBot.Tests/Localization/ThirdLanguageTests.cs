using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Localization;
using WegoBot.Pages;
using WegoBot.Tests.Channels.Telegram;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Localization;

/// <summary>A third language is one more file, and nothing else.</summary>
public sealed class ThirdLanguageTests : IDisposable
{
    private static readonly Language French = new("fr");

    /// <summary>What every service of these tests would read from the same files.</summary>
    private static readonly Lazy<LocalizationContent> ReadOnce = new(() =>
    {
        using var files = new FrenchFolder();
        return files.Folder.Read();
    });

    private readonly FrenchFolder _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void The_check_finds_nothing_wrong_and_reports_what_falls_back_to_which_language()
    {
        using var output = new StringWriter();
        Assert.Equal(0, Check((catalogue, texts) => new ScriptCheck(catalogue, texts).Findings()).Run(output));
        var lines = output.ToString().Split(Environment.NewLine);
        Assert.Contains("localization/fr.yaml: home.text: falls back to en", lines);
        Assert.Contains("localization/catalogue.yaml: regions.ruse.name.fr: falls back to en", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("localization/fr.yaml: home.title", StringComparison.Ordinal));
        Assert.Matches("^localization: no findings, [0-9]+ noted$", lines[^2]);
    }

    [Fact]
    public async Task She_chooses_it_from_the_list_and_reads_what_it_lacks_in_the_next_language()
    {
        await using var app = App();
        var person = app.Browser("en");
        await person.Walks(["Yes, it is", "I understand, go on"]);
        var list = await person.Walks(["Languages · Езици"]);
        Assert.Contains("lang=\"fr\">Français<", list, StringComparison.Ordinal);

        var home = await person.Press(list, "Français");
        Assert.Contains("<html lang=\"fr\"", home, StringComparison.Ordinal);
        Assert.Equal("Que voulez-vous faire ?", Forms.Heading(home));
        Assert.Contains("Help now", home, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-CA, en;q=0.5", "fr")]
    [InlineData("de, fr;q=0.5", "fr")]
    [InlineData("de", "bg")]
    public async Task The_page_is_in_the_first_language_that_the_browser_asks_for_and_that_has_a_file(string wanted, string code)
    {
        await using var app = App();
        Assert.Contains($"<html lang=\"{code}\"", await app.Browser(wanted).GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_reads_her_text_and_that_she_reads_French_and_chooses_an_answer_in_it()
    {
        await using var app = App();
        var person = app.Browser("fr");
        var preview = await person.Walks(
        [
            "Yes, it is", "I understand, go on", "Message to the centre", "Kindergarten place", "Continue",
            "Ruse", "Here, in this chat", "Continue", "Within a week",
        ]);
        Assert.EndsWith("Langue : français", Forms.Quote(preview), StringComparison.Ordinal);
        var code = Forms.Code(await person.Walks(["This is fine", "I agree, please send it"]));

        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        var page = WebUtility.HtmlDecode(await staff.GetStringAsync(path));
        Assert.Contains("lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.Contains("Тя чете на: Français.", page, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"fr\">Nous pouvons vous aider.</span>", page, StringComparison.Ordinal);
        Assert.Equal(Forms.Quote(preview), Forms.Quote(await staff.GetStringAsync(path)));
    }

    [Fact]
    public async Task Staff_change_to_any_language_that_has_a_file_and_to_no_other()
    {
        await using var app = App();
        var staff = await app.StaffOf("ruse");
        Assert.Contains("<html lang=\"fr\"", await Switched(staff, "fr"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\"", await Switched(staff, "xx"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", await Switched(staff, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telegram_shows_its_profile_and_a_group_of_staff_is_told_in_it()
    {
        await using var staff = new StaffGroupApp { Content = _content.Folder };
        staff.Says(StaffGroupApp.Group, $"/start {await staff.Code()}", "fr");
        Assert.Equal("C'est fait. Les avis pour l'équipe arrivent ici.", Assert.Single(await staff.Has(StaffGroupApp.Group, 1)).Text);
        await staff.Api.Until(() => staff.Api.Settings.Count(call => call.Method.StartsWith("setMy", StringComparison.Ordinal)) == 12);
        var french = staff.Api.Settings.Where(call => (string?)call.Arguments["language_code"] == "fr").ToList();
        Assert.Equal(["setMyCommands", "setMyDescription", "setMyShortDescription"], french.Select(call => call.Method));
        Assert.Equal("Questions et réponses, quand cela vous convient.", (string?)french[2].Arguments["short_description"]);
    }

    [Fact]
    public async Task A_conversation_whose_language_has_no_file_any_more_goes_on_in_the_default_one()
    {
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        await using (var app = new WegoBotApp(folder) { With = services => services.AddLocalization(_content.Folder).AddSingleton(ReadOnce.Value) })
        {
            var person = app.Person("A");
            await person.ReachesHome();
            await person.Presses(Trigger.Languages);
            Assert.Equal(French, (await person.Presses(Trigger.SwitchLanguage, "fr")).Screen.Language);
        }

        await using (var app = new WegoBotApp(folder))
        {
            var screen = await app.Person("A").Screen();
            Assert.Equal((Stage.Home, new Language("bg")), (screen.Stage, screen.Language));
            Assert.Equal(Stage.Measures, (await app.Person("A").Presses(Trigger.Measures)).Screen.Stage);
        }

        TestFolder.Remove(folder);
    }

    [Theory]
    [InlineData("language: { name: Deutsch, fallback: fr }", "localization/de.yaml: payload.language: missing: it names the language that it is written in, so no other can stand in for it")]
    [InlineData("language: { fallback: fr }\nneutral: Hallo.", "localization/de.yaml: language.name: missing")]
    [InlineData("language: { name: English, fallback: fr }\nneutral: Hallo.", "localization/de.yaml: language.name: 'English' stands in en.yaml too")]
    [InlineData("language: { name: Deutsch, fallback: it }\nneutral: Hallo.", "localization/de.yaml: language.fallback: there is no file it.yaml")]
    [InlineData("language: { name: Deutsch, fallback: de }\nneutral: Hallo.", "localization/de.yaml: language.fallback: leads in a circle: de, de")]
    [InlineData("language: { name: Deutsch, place: 2, fallback: fr }\nneutral: Hallo.", "localization/en.yaml: language.place: '2' stands in de.yaml too")]
    [InlineData("language: { name: Deutsch, place: 0, fallback: fr }\nneutral: Hallo.", "localization/de.yaml: language.fallback: the first language has none: all others fall back to it in the end")]
    [InlineData("language: { name: Deutsch, place: last, fallback: fr }\nneutral: Hallo.", "localization/de.yaml: language.place: 'last' should be a whole number")]
    [InlineData("language: { name: Deutsch }\nneutral: Hallo.", "localization/de.yaml: home.text: missing, but bg.yaml has it")]
    [InlineData("language: { name: Deutsch }\nneutral: Hallo.", "localization/catalogue.yaml: regions.ruse.name.de: missing")]
    public void A_file_that_does_not_fit_keeps_the_service_from_starting_and_is_found(string text, string finding)
    {
        _content.Write("de.yaml", text);
        Assert.Contains(finding, Check().Findings());
        Assert.Contains(finding, Assert.Throws<LocalizationException>(() => _content.Folder.Load()).Message.Split('\n'));
    }

    [Fact]
    public void A_circle_over_two_languages_is_found_in_both()
    {
        _content.Write("fr.yaml", "language: { name: Français, fallback: de }\npayload: { language: Français }")
            .Write("de.yaml", "language: { name: Deutsch, fallback: fr }\npayload: { language: Deutsch }");
        Assert.Equal(
            ["localization/de.yaml: language.fallback: leads in a circle: de, fr, de", "localization/fr.yaml: language.fallback: leads in a circle: fr, de, fr"],
            Check().Findings());
    }

    [Fact]
    public void A_file_that_is_no_language_is_noted_and_not_read()
    {
        _content.Write("copy of bg.yaml", "nonsense: [");
        Assert.Contains("localization/copy of bg.yaml: is not read: its name is not the code of a language, such as bg.yaml or pt-BR.yaml", Check().Notes());
        Assert.Empty(Check().Findings());
    }

    /// <summary>The check of the files, and of the screens where a test asks for it: drawing every screen takes a second.</summary>
    private ContentCheck Check(Func<Catalogue, Texts, IEnumerable<string>>? script = null) =>
        new(_content.Folder, TextKeys.All, script ?? ((_, _) => []), PageKeys.All, TimeProvider.System);

    private WegoBotApp App() => new() { With = services => services.AddLocalization(_content.Folder).AddSingleton(ReadOnce.Value) };

    private static async Task<string> Switched(HttpClient staff, string code)
    {
        var token = Forms.Field(await staff.GetStringAsync("/staff"), "token");
        await staff.PostAsync("/staff/language", Forms.Of(("token", token), ("language", code)));
        return await staff.GetStringAsync("/staff");
    }
}
