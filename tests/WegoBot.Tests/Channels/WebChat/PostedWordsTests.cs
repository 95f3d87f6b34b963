using System.Net;
using System.Text.RegularExpressions;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>What she wrote counts once, and what does not count is still there.</summary>
public sealed class PostedWordsTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact, Reported(8, Inputs = 3)]
    public async Task Words_that_are_posted_again_because_the_answer_was_lost_count_once()
    {
        var person = app.Browser();
        var home = await person.Walks(Way.Home);
        foreach (var _ in Enumerable.Range(0, 3))
            await Says(person, home, "детска градина", "1-2-3");
        var once = Forms.Field(await person.GetStringAsync("/"), "screen");
        Assert.Equal(int.Parse(Forms.Field(home, "screen"), null) + 1, int.Parse(once, null));
    }

    [Theory, Reported(8)]
    [InlineData("bg", "искам \"обучение\" & <още>")]
    [InlineData("en", "I would like some training")]
    public async Task Words_under_a_screen_that_is_gone_stand_in_the_field_again(string language, string words)
    {
        var person = app.Browser(language);
        var old = await person.GetStringAsync("/");
        await person.PostAsync("/", Forms.Of(("token", Forms.Field(old, "token")), ("screen", Forms.Field(old, "screen")), ("words", "да")));
        var answer = await Says(person, old, words, key: "");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(words, WebUtility.HtmlDecode(Regex.Match(page, "id=\"words\"[^>]* value=\"([^\"]*)\"").Groups[1].Value));
        Assert.Contains("class=\"notice\"", page, StringComparison.Ordinal);
    }

    [Theory, Reported(12)]
    [InlineData("bg", "Махнете")]
    [InlineData("en", "Take out")]
    public async Task Each_line_that_may_go_has_its_button_beside_it_named_with_the_lines_own_words(string language, string named)
    {
        var person = app.Browser();
        var preview = await person.Walks(Way.ToConsent[..^1]);
        if (language != "bg")
            preview = await person.Press(preview, "English");
        var lines = Forms.Quote(preview).Split('\n');
        var buttons = Regex.Matches(WebUtility.HtmlDecode(preview), "<span>([^<]*)<button name=\"button\" value=\"([^\"]+)\" data-label=\"([^\"]*)\" aria-label=\"([^\"]*)\"></button></span>");
        // To whom it goes, how she is answered and her language must stay.
        Assert.Equal(lines.Length - 3, buttons.Count);
        Assert.All(buttons, button => Assert.Equal((named, $"{named}: {button.Groups[1].Value}"), (button.Groups[3].Value, button.Groups[4].Value)));
        var gone = buttons[^1];
        await person.PostAsync("/", Forms.Of(("token", Forms.Field(preview, "token")), ("screen", Forms.Field(preview, "screen")), ("button", gone.Groups[2].Value)));
        Assert.DoesNotContain(gone.Groups[1].Value[3..], Forms.Quote(await person.GetStringAsync("/")), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Says(HttpClient person, string page, string words, string key) => person.PostAsync("/", Forms.Of(
        ("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("words", words), ("once", key)));
}
