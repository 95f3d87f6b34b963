using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>What a browser can send, well meant or not.</summary>
public sealed partial class WebChatListenerTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task Looking_at_the_page_stores_nothing_and_gives_one_cookie()
    {
        var before = await app.Conversations();
        var answer = await app.Browser().GetAsync("/");
        Assert.Equal(before, await app.Conversations());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^page=[A-Za-z0-9_-]{43}[.][A-Za-z0-9_-]{43}[.]bg[.]1; path=/; samesite=strict; httponly$", cookie);
    }

    [Fact]
    public async Task Pressing_a_button_leads_on()
    {
        var browser = app.Browser();
        var page = await browser.Press(await browser.GetStringAsync("/"), "Да, може");
        Assert.Equal("Преди да започнем", Forms.Heading(page));
    }

    [Fact, Reported(7, Inputs = 3)]
    public async Task No_page_has_a_field_for_anything_but_words()
    {
        var staff = await app.StaffOf("ruse");
        var code = await app.Browser().SendsToRuse();
        foreach (var page in new[]
        {
            await app.Browser().Walks(Way.ToConsent), await staff.GetStringAsync("/staff"), await staff.GetStringAsync((await staff.Finds(code)).Headers.Location!.ToString()),
        })
        {
            Assert.DoesNotContain("multipart/form-data", page, StringComparison.Ordinal);
            Assert.All(InputType().Matches(page), type => Assert.Matches("^(hidden|text|radio|date)$", type.Groups[1].Value));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("made-up")]
    [InlineData("'; DROP TABLE Conversations; --")]
    public async Task A_button_that_nobody_drew_shows_the_current_screen(string button)
    {
        var browser = app.Browser();
        var page = await browser.Press(await browser.GetStringAsync("/"), "Да, може");
        var answer = await browser.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", "x"), ("button", button)));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("Преди да започнем", Forms.Heading(await browser.GetStringAsync("/")));
    }

    [Fact]
    public async Task An_old_button_and_another_persons_button_change_nothing()
    {
        var (browser, other) = (app.Browser(), app.Browser());
        var first = await browser.GetStringAsync("/");
        await browser.Press(await browser.Press(first, "Да, може"), "Разбрах, продължаваме");
        Assert.Equal("С какво да помогнем?", Forms.Heading(await browser.Press(first, "Да, може")));

        var theirs = await other.GetStringAsync("/");
        var foreign = Forms.Of(("token", Forms.Field(theirs, "token")), ("screen", "0"), ("button", Forms.Button(first, "Да, може")));
        Assert.Equal(HttpStatusCode.SeeOther, (await other.PostAsync("/", foreign)).StatusCode);
        Assert.Equal("Здравейте", Forms.Heading(await other.GetStringAsync("/")));
    }

    [Fact]
    public async Task A_form_without_its_own_token_is_refused_in_her_language()
    {
        var (browser, other) = (app.Browser(), app.Browser());
        var page = await browser.GetStringAsync("/");
        foreach (var token in new[] { "", "x", Forms.Field(await other.GetStringAsync("/"), "token") })
        {
            var answer = await browser.PostAsync("/", Forms.Of(("token", token), ("screen", "0"), ("button", Forms.Button(page, "Да, може"))));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("Страницата е остаряла", Forms.Heading(await answer.Content.ReadAsStringAsync()));
        }

        Assert.Equal("Здравейте", Forms.Heading(await browser.GetStringAsync("/")));
    }

    [Theory]
    [InlineData("words=%FF%FE", 400)]
    [InlineData("words=%C3%28", 400)]
    [InlineData("words=%4", 400)]
    [InlineData("words=a&words=b", 400)]
    public async Task A_form_that_cannot_be_read_changes_nothing(string body, int status)
    {
        var browser = app.Browser();
        var token = Forms.Field(await browser.GetStringAsync("/"), "token");
        var answer = await browser.PostAsync("/", new StringContent($"token={token}&{body}", Encoding.ASCII, "application/x-www-form-urlencoded"));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("Не успяхме да прочетем това", Forms.Heading(await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData(2001)]
    [InlineData(17 * 1024)]
    [InlineData(1024 * 1024)]
    public async Task Too_much_at_once_is_told_as_such(int length)
    {
        var browser = app.Browser();
        var token = Forms.Field(await browser.GetStringAsync("/"), "token");
        var answer = await browser.PostAsync("/", Forms.Of(("token", token), ("screen", "0"), ("words", new string('x', length))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("Съобщението е твърде дълго", Forms.Heading(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("<(?:input|textarea|select)[^>]* type=\"([^\"]*)\"")]
    private static partial Regex InputType();
}
