using System.Net;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Localization;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>S7 on the web: the page of the decoy says nothing that the chat says, whatever is done with it.</summary>
public sealed class DecoyPageTests
{
    private static readonly HashSet<string> OfTheChat = [.. Shipped().In(ShippedLanguages.Bulgarian).Values.SelectMany(DecoyCheck.Sentences)];

    [Fact]
    public async Task Neither_leaving_nor_an_error_nor_words_of_danger_lead_out_of_the_decoy()
    {
        await using var app = new WegoBotApp();
        var browser = app.Browser();
        var page = await Closed(browser, Way.Home);
        SaysNothingOfTheChat(page);
        Assert.Contains("href=\"/leave\"", page, StringComparison.Ordinal);

        foreach (var words in new[] { "той ме бие", "помощ", "стоп", "леща", "/forget" })
            SaysNothingOfTheChat(page = await Says(browser, page, words));
        foreach (var button in new[] { "help", "leave" })
        {
            var pressed = await browser.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", button)));
            Assert.Equal("/", pressed.Headers.Location?.ToString());
        }

        var left = await browser.GetAsync("/leave");
        Assert.False(left.Headers.Contains("Clear-Site-Data"));
        Assert.Equal("https://bg.wikipedia.org/", left.Headers.Location?.ToString());
        SaysNothingOfTheChat(page = await browser.GetStringAsync("/"));
        SaysNothingOfTheChat(await (await browser.GetAsync("/nowhere")).Content.ReadAsStringAsync());
        SaysNothingOfTheChat(await (await browser.PostAsync("/", Forms.Of(("token", "old"), ("words", "помощ")))).Content.ReadAsStringAsync());

        Assert.Equal("Здравейте", Forms.Heading(await Says(browser, page, TwoWords.Safe)));
    }

    [Fact]
    public async Task The_cookie_says_which_of_the_two_the_browser_shows_and_a_changed_one_opens_nothing()
    {
        await using var app = new WegoBotApp();
        var greeted = app.Browser();
        var greeting = await greeted.GetStringAsync("/");
        var begun = await greeted.PostAsync("/", Forms.Of(("token", Forms.Field(greeting, "token")), ("screen", Forms.Field(greeting, "screen")), ("button", Forms.Button(greeting, Way.Home[0]))));
        var browser = app.BrowserWith(Browsing.CookieOf(begun));
        var page = await Closed(browser, Way.Home[1..]);

        // Without the sign the conversation is still closed: the decoy is drawn from what is stored.
        SaysNothingOfTheChat(await browser.GetStringAsync("/"));
        var answer = await browser.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("words", TwoWords.Safe)));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("Здравейте", Forms.Heading(await browser.GetStringAsync("/")));
    }

    private static async Task<string> Closed(HttpClient browser, string[] home)
    {
        var page = await browser.Walks([.. home, "За нас и данните", "Две тайни думи", "Изберете две думи"]);
        Assert.Contains(">Напишете думата тук</label>", page, StringComparison.Ordinal);
        foreach (var word in new[] { TwoWords.Safe, TwoWords.Duress, TwoWords.Safe })
            page = await Says(browser, page, word);
        return await Says(browser, page, TwoWords.Duress);
    }

    private static async Task<string> Says(HttpClient browser, string page, string words)
    {
        var answer = await browser.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("words", words)));
        return answer.StatusCode == HttpStatusCode.SeeOther ? await browser.GetStringAsync("/") : await answer.Content.ReadAsStringAsync();
    }

    private static void SaysNothingOfTheChat(string page)
    {
        // What stands between tags, and in their attributes.
        string[] parts = [.. WebUtility.HtmlDecode(page).Split('<', '>', '"').SelectMany(DecoyCheck.Sentences)];
        Assert.Contains("кухня и дом", parts);
        Assert.Empty(parts.Intersect(OfTheChat));
    }

    private static Texts Shipped() => LocalizationFolder.Under(AppContext.BaseDirectory).Load().Texts;
}
