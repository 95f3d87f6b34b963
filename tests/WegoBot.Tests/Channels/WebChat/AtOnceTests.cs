using System.Globalization;
using System.Net;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>S25: twice is once, also when both arrive at the same moment.</summary>
public sealed class AtOnceTests
{
    [Fact]
    public async Task Two_presses_of_one_button_at_once_take_one_turn()
    {
        await using var app = new WegoBotApp();
        var person = app.Browser();
        var page = await person.Walks(Way.Home);
        await PressesTwice(person, page, "Съобщение до центъра");
        var after = await person.GetStringAsync("/");
        Assert.Equal(Screen(page) + 1, Screen(after));
    }

    [Fact]
    public async Task Two_presses_of_the_consent_at_once_send_one_referral_with_one_code()
    {
        await using var app = new WegoBotApp();
        var person = app.Browser();
        await PressesTwice(person, await person.Walks(Way.ToConsent), "Съгласна съм, изпратете");
        Assert.Single(await app.Desk.List("ruse", CancellationToken.None));
        var staff = await app.StaffOf("ruse");
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.Finds(Forms.Code(await person.GetStringAsync("/")))).StatusCode);
    }

    [Fact]
    public async Task The_consent_posted_again_later_sends_nothing_more()
    {
        await using var app = new WegoBotApp();
        var person = app.Browser();
        var consent = await person.Walks(Way.ToConsent);
        var sent = await person.Press(consent, "Съгласна съм, изпратете");
        var again = await person.Press(consent, "Съгласна съм, изпратете");
        Assert.Equal(Forms.Code(sent), Forms.Code(again));
        Assert.Single(await app.Desk.List("ruse", CancellationToken.None));
    }

    private static async Task PressesTwice(HttpClient person, string page, string label)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => person.PostAsync("/", Forms.Of(
            ("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", Forms.Button(page, label))))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
    }

    private static int Screen(string page) => int.Parse(Forms.Field(page, "screen"), CultureInfo.InvariantCulture);
}
