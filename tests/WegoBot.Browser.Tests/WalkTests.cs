using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>From the greeting to a referral that its centre, and no other, can read.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class WalkTests(HeadlessShell browser)
{
    [Theory]
    [InlineData("bg", true)]
    [InlineData("bg", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public async Task A_referral_arrives_at_the_centre_that_she_chose_and_at_no_other(string languageCode, bool script)
    {
        var language = new Language(languageCode);
        await using var person = await browser.Visitor(new Looks(Script: script, Language: language));
        await person.Opens();
        var text = await Walks.ToThePreview(person, browser.Service, "plovdiv");
        var code = await Walks.Sends(person);

        Assert.Equal(text, await TextAt("plovdiv", code));
        Assert.Null(await TextAt("ruse", code));
        Assert.Null(await TextAt("targovishte", code));
        Assert.All(person.Asked, address => Assert.StartsWith(browser.Service.Home, address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task She_reads_the_answer_that_the_centre_chose(bool script)
    {
        await using var person = await browser.Visitor(new Looks(Script: script));
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "ruse");
        var code = await Walks.Sends(person);
        await using var staff = await browser.Visitor(Looks.Desktop with { Language = ShippedLanguages.English });
        await Walks.Answers(staff, browser.Service, "ruse", code);

        await person.Presses("sent.noted");
        await person.Writes(code[^4..]);

        Assert.Contains(browser.Service.Texts.Say(ShippedLanguages.Bulgarian, "answer.can_help"), await person.Reads(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_languages_can_be_switched_to_on_the_way()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await person.Presses("greeting.safe");
        await person.PressesLabel(browser.Service.Texts.Languages.NameOf(ShippedLanguages.English));
        person.Language = ShippedLanguages.English;

        Assert.Equal("en", await person.Page.Locator("html").GetAttributeAsync("lang"));
        await person.Presses("card.continue");
        Assert.Equal(browser.Service.Texts.Say(ShippedLanguages.English, "home.title"), await person.Reads("h1"));
        Assert.Equal(browser.Service.Texts.Say(ShippedLanguages.English, "page.exit"), await person.Reads("#exit"));
    }

    private async Task<string?> TextAt(string centre, string code)
    {
        await using var staff = await browser.Visitor(new Looks());
        await staff.SignsInFor(centre);
        await Walks.Finds(staff, code);
        var text = staff.Page.Locator(".quote");
        return await text.CountAsync() == 0 ? null : await text.First.TextContentAsync();
    }
}
