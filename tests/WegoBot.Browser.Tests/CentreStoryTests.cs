using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Referrals;
using WegoBot.Storage;
using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>A case from the invitation of somebody at the centre to its end, as the two sides see it in their browsers.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class CentreStoryTests(HeadlessShell browser)
{
    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_centre_sees_a_case_through_from_an_invitation_to_its_end_without_reloading_a_page(string code)
    {
        var language = new Language(code);
        await using var staff = await browser.Visitor(new Looks(Language: language));
        await Passkeys.Add(staff);
        await staff.Page.GotoAsync(await browser.Service.Invite("ruse", StaffRole.Head));
        await staff.Page.Locator("#passkey-name").FillAsync(code == "bg" ? "Мария" : "Maria");
        await Pictures.Take(staff, $"first-day/{code}-invitation.png");
        await Press(staff, "staff.enter.passkey_button");
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = Say(staff, "staff.sheet.done") }).ClickAsync();
        await staff.Page.Locator("#code").FillAsync("4000 1234");
        await Stays(staff);

        await using var person = await browser.Visitor(Looks.SmallPhone with { Language = language });
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "ruse");
        var caseCode = await Walks.Sends(person);
        var entry = staff.Page.Locator($".entry[href$='{(await Case(caseCode)):N}']");
        await Assertions.Expect(entry).ToContainTextAsync(Say(staff, "staff.list.unread"));
        await Assertions.Expect(staff.Page.Locator("#said")).ToHaveTextAsync(Say(staff, "staff.live.said"));
        await Assertions.Expect(staff.Page.Locator("#code")).ToHaveValueAsync("4000 1234");
        await HasStayed(staff);
        await Pictures.Take(staff, $"first-day/{code}-list.png");

        await entry.ClickAsync();
        await Expect(staff, "staff.status.seen");
        await Assertions.Expect(staff.Page.Locator(".safe")).ToContainTextAsync(Say(staff, "payload.time_evening"));
        await Answers(staff, "can_help", ReferralStatus.Accepted);
        await Expect(staff, "staff.status.accepted");
        await Assertions.Expect(staff.Page.Locator("#owner")).ToContainTextAsync(Say(staff, "staff.owner.mine"));
        await Pictures.Take(staff, $"first-day/{code}-case.png");
        await TakeDesk(staff.Page.Url, code);
        await Answers(staff, "what_first", ReferralStatus.WaitingForHer);
        await Expect(staff, "staff.status.waiting_for_her");

        var halfWritten = code == "bg" ? "Питаме общината какво" : "We are asking the town hall";
        await staff.Page.Locator("#own").FillAsync(halfWritten);
        await Stays(staff);
        var elsewhere = await AnswersFromTelegram(caseCode, "Първо за жилището.");
        await Assertions.Expect(staff.Page.Locator(".messages li.person")).ToContainTextAsync("Първо за жилището.");
        await Expect(staff, "staff.status.waiting_for_us");
        await Assertions.Expect(staff.Page.Locator("#own")).ToHaveValueAsync(halfWritten);
        await HasStayed(staff);
        Assert.False(await IsRead(caseCode), "nobody was there who read it");
        await staff.Page.Mouse.MoveAsync(100, 300);
        await Eventually.Holds(() => IsRead(caseCode));
        await staff.Page.EvaluateAsync("document.querySelector('[data-live=answers] h2').scrollIntoView()");
        await Pictures.Take(staff, $"first-day/{code}-answer.png");
        await staff.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Assertions.Expect(staff.Page.Locator(".safe")).ToBeInViewportAsync();

        await staff.Page.Locator("#own").FillAsync("");
        var sheet = await AsksTheMunicipality(staff, elsewhere);
        await Answers(staff, "agreed_together", ReferralStatus.Done);
        await Expect(staff, "staff.status.done");
        await IsNowhereForAnotherCentre(new Uri(staff.Page.Url).AbsolutePath, sheet);
    }

    [Fact]
    public async Task Without_script_the_same_works_by_loading_the_page_again()
    {
        await using var staff = await browser.Visitor(new Looks(Script: false, Language: ShippedLanguages.English));
        await staff.SignsInFor("ruse");
        await using var person = await browser.Visitor(Looks.SmallPhone with { Script = false, Language = ShippedLanguages.English });
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "ruse");
        var code = await Walks.Sends(person);
        await staff.Page.ReloadAsync();
        await staff.Page.Locator($".entry[href$='{(await Case(code)):N}']").ClickAsync();
        await Answers(staff, "can_help", ReferralStatus.Accepted);
        await Answers(staff, "what_first", ReferralStatus.WaitingForHer);
        await AnswersFromTelegram(code, "Първо за жилището.");
        await staff.Page.ReloadAsync();
        await Assertions.Expect(staff.Page.Locator(".messages li.person")).ToContainTextAsync("Първо за жилището.");
        await staff.Page.Locator("#owner summary").ClickAsync();
        await staff.Page.GetByLabel(Say(staff, "staff.owner.to_list")).CheckAsync();
        await staff.Page.Locator("#handover").FillAsync("She reads in the evening.");
        await Press(staff, "staff.owner.give_button");
        await Assertions.Expect(staff.Page.Locator("#owner")).ToContainTextAsync(Say(staff, "staff.owner.nobody"));
        await Answers(staff, "agreed_together", ReferralStatus.Done);
        await Expect(staff, "staff.status.done");
    }

    private string Say(Visitor staff, string key) => browser.Service.Texts.Say(staff.Language, key);

    private Task Press(Visitor staff, string key) => staff.Page.GetByRole(AriaRole.Button, new() { Name = Say(staff, key), Exact = true }).ClickAsync();

    private Task Expect(Visitor staff, string status) => Assertions.Expect(staff.Page.Locator(".status")).ToHaveTextAsync(Say(staff, status));

    private async Task Answers(Visitor staff, string answer, ReferralStatus status)
    {
        var form = staff.Page.Locator(".decide", new() { Has = staff.Page.Locator($"input[type=hidden][name=status][value={status}]") });
        await form.Locator($"input[value={answer}]").CheckAsync();
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".messages li.centre").Last).ToContainTextAsync(Say(staff, $"answer.{answer}"));
    }

    /// <summary>The picture of the README.</summary>
    private async Task TakeDesk(string url, string code)
    {
        if (!Pictures.AreKept || code != "en")
            return;
        await using var staff = await browser.Visitor(new Looks(900, 780, Language: new Language(code), Scale: 1.5f));
        await staff.SignsInFor("ruse");
        await staff.Page.GotoAsync(browser.Service.Home + new Uri(url).AbsolutePath.TrimStart('/'));
        await Pictures.Take(staff, "staff.png");
    }

    /// <summary>She answers from another channel than the one that she sent it from, with her code.</summary>
    private async Task<Person> AnswersFromTelegram(string code, string words)
    {
        var person = new Person(browser.Service, code, ChannelKind.Telegram);
        await person.ReachesHome();
        await person.Says(code);
        await person.Presses(Trigger.Write);
        await person.Says(words);
        await person.Presses(Trigger.Send);
        return person;
    }

    /// <summary>An enquiry goes to the municipality after her yes in the chat, and the answer is noted.</summary>
    /// <returns>The address of the sheet.</returns>
    private async Task<string> AsksTheMunicipality(Visitor staff, Person person)
    {
        await Press(staff, "staff.summary.preview_button");
        await Press(staff, "staff.summary.ask_button");
        await Assertions.Expect(staff.Page.Locator("[data-live=onward] .summary")).ToHaveCountAsync(1);
        await Stays(staff);
        await person.Presses(Trigger.Summary);
        await person.Presses(Trigger.Allow);
        var link = staff.Page.GetByRole(AriaRole.Link, new() { Name = Say(staff, "staff.summary.print_link") });
        var sheet = await link.GetAttributeAsync("href");
        await HasStayed(staff);
        await link.ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".paper .quote")).ToBeVisibleAsync();
        await staff.Page.GoBackAsync();
        await Press(staff, "staff.summary.sent_button");
        await Expect(staff, "staff.status.waiting_for_institution");
        await staff.Page.Locator("[data-live=onward] input[name=outcome]").First.CheckAsync();
        await Press(staff, "staff.summary.outcome_button");
        await Expect(staff, "staff.status.waiting_for_us");
        return sheet!;
    }

    /// <summary>The page is the one that was marked, and was not loaded anew.</summary>
    private static async Task HasStayed(Visitor staff) => await staff.Page.WaitForFunctionAsync("window.hasStayed === true");

    private static async Task Stays(Visitor staff) => await staff.Page.EvaluateAsync("window.hasStayed = true");

    private async Task IsNowhereForAnotherCentre(string path, string sheet)
    {
        await using var other = await browser.Visitor(Looks.SmallPhone);
        await other.SignsInFor("plovdiv", StaffRole.Head);
        foreach (var address in new[] { path, sheet })
            Assert.Equal(404, (await other.Page.GotoAsync(browser.Service.Home + address.TrimStart('/')))!.Status);
        foreach (var address in browser.Service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.Contains("{referral:guid}", StringComparison.Ordinal) && route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("POST"))
            .Select(route => path + route.RoutePattern.RawText!.Split("{referral:guid}")[1]).Append(sheet))
            Assert.Equal(404, await other.Page.EvaluateAsync<int>("path => fetch(path, { method: 'POST', body: new URLSearchParams() }).then(answer => answer.status)", address));
    }

    private async Task<Guid> Case(string code) => (await browser.Service.Services.GetRequiredService<CentreReferrals>().Find("ruse", code, default))!.Value;

    private async Task<bool> IsRead(string code)
    {
        var id = await Case(code);
        await using var db = browser.Service.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();
        return !await db.CaseMessages.AnyAsync(row => row.Referral == id && row.Author == MessageAuthor.Person && row.ReadOn == null);
    }
}
