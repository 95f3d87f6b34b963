using System.Net;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>S31 on the web: she forgets everything, and reads that it is done.</summary>
public sealed class ForgetPageTests
{
    [Fact]
    public async Task Forgetting_everything_deletes_at_once_says_so_and_leaves_no_cookie()
    {
        await using var app = new WegoBotApp();
        var person = app.BrowserWith(await app.CookieAfter(Way.Home));
        var page = await person.Walks(["Да забравим всичко"]);
        var answer = await person.PostAsync("/", Forms.Of(
            ("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("stay", "1"), ("button", Forms.Button(page, "Да, забравете всичко"))));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("page=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.True(answer.Headers.Contains("Clear-Site-Data"));
        var done = await answer.Content.ReadAsStringAsync();
        Assert.Contains("class=\"notice\"", done, StringComparison.Ordinal);
        Assert.Contains("href=\"/leave\"", done, StringComparison.Ordinal);
        await using var db = app.NewDb();
        Assert.Empty(db.Conversations);
        Assert.Equal("Здравейте", Forms.Heading(await person.GetStringAsync("/")));
    }

    [Fact]
    public async Task Forgetting_with_a_message_at_the_centre_can_take_it_back_too()
    {
        await using var app = new WegoBotApp();
        var person = app.Browser();
        var code = await person.SendsToRuse();
        var page = await person.Walks(["Начало", "Да забравим всичко"]);
        var staff = await app.StaffOf("ruse");
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.Finds(code)).StatusCode);
        await person.PostAsync("/", Forms.Of(
            ("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("stay", "1"), ("button", Forms.Button(page, "Оттеглете и съобщението"))));

        var read = await staff.GetStringAsync((await staff.Finds(code)).Headers.Location!.ToString());
        Assert.Equal("", Forms.Quote(read));
        Assert.Contains("class=\"status withdrawn\"", read, StringComparison.Ordinal);
    }
}
