using Microsoft.Playwright;
using WegoBot.Dialogue.Tests;
using WegoBot.Storage;

namespace WegoBot.Browser.Tests;

/// <summary>An enquiry to an institution in two browsers, and what is on paper of it and of a case.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class EnquiryTests(HeadlessShell browser)
{
    /// <summary>A sheet of A4 without margins of 2 cm, in pixels of 1/96 inch.</summary>
    private const int WidthOfA4 = 642;

    private const int HeightOfA4 = 971;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_choice_of_staff_by_her_yes_to_one_sheet_of_paper_and_what_came_back(bool script)
    {
        await using var person = await browser.Visitor(Looks.SmallPhone with { Script = script });
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "ruse");
        var code = await Walks.Sends(person);
        await using var staff = await browser.Visitor(Looks.SmallPhone with { Script = script });
        await Walks.Answers(staff, browser.Service, "ruse", code);
        await Chooses(staff, "Municipality.ruse_municipality");
        await Look(staff, "what she would be asked");
        await Press(staff, "staff.summary.ask_button");
        await Assertions.Expect(staff.Page.Locator(".status")).ToHaveTextAsync(Say(staff, "staff.status.waiting_for_her"));

        await person.Presses("sent.noted");
        await person.Writes(code[^4..]);
        await person.Presses("summary.look");
        await Look(person, "the question whether an enquiry may go");
        var seen = (await person.Page.Locator(".quote").TextContentAsync())!;
        await person.Presses("summary.allow");

        await staff.Page.ReloadAsync();
        await Look(staff, "a case with an enquiry");
        var address = staff.Page.Url;
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = Say(staff, "staff.summary.print_link") }).ClickAsync();
        await staff.Page.Locator(".paper").WaitForAsync();
        await Look(staff, "the sheet");
        Assert.Equal(seen, await staff.Page.Locator(".quote").TextContentAsync());
        await staff.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(seen.Split('\n'), (await staff.Page.Locator("body").InnerTextAsync()).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
        await staff.Page.SetViewportSizeAsync(WidthOfA4, HeightOfA4);
        Assert.InRange((await staff.Page.Locator(".paper").BoundingBoxAsync())!.Height, 1, HeightOfA4);
        await staff.Page.SetViewportSizeAsync(Looks.SmallPhone.Width, Looks.SmallPhone.Height);
        await staff.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        if (script)
            await AnswersAtTheOffice(staff, seen);
        await staff.Page.GotoAsync(address);
        if (!script)
        {
            await Press(staff, "staff.summary.sent_button");
            await Assertions.Expect(staff.Page.Locator(".status")).ToHaveTextAsync(Say(staff, "staff.status.waiting_for_institution"));
            await staff.Page.Locator("input[name=outcome][value=they_can]").CheckAsync();
            await Press(staff, "staff.summary.outcome_button");
        }

        await Assertions.Expect(staff.Page.Locator(".status")).ToHaveTextAsync(Say(staff, "staff.status.waiting_for_us"));
        await person.Page.ReloadAsync();
        Assert.Contains(browser.Service.Texts.Say(person.Language, "outcome.they_can"), await person.Reads(), StringComparison.Ordinal);
    }

    /// <summary>Staff make a code, and somebody at the institution types it in the other script and answers with it.</summary>
    private async Task AnswersAtTheOffice(Visitor staff, string seen)
    {
        await Press(staff, "staff.paper.code_button");
        await staff.Page.Locator(".qr").WaitForAsync();
        await Look(staff, "the sheet with a code");
        var code = await staff.Page.Locator(".code").InnerTextAsync();
        await staff.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await staff.Page.SetViewportSizeAsync(WidthOfA4, HeightOfA4);
        Assert.InRange((await staff.Page.Locator(".paper").BoundingBoxAsync())!.Height, 1, HeightOfA4);
        await staff.Page.SetViewportSizeAsync(Looks.SmallPhone.Width, Looks.SmallPhone.Height);
        await staff.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await using var clerk = await browser.Visitor(Looks.SmallPhone);
        await clerk.Opens("office");
        await clerk.Page.Locator("#code").FillAsync(code.ToLowerInvariant().Replace('a', 'а').Replace('h', 'н'));
        await Press(clerk, "office.open_button");
        await clerk.Page.Locator("#note").WaitForAsync();
        await Look(clerk, "the enquiry at the office");
        Assert.Equal(seen, await clerk.Page.Locator(".quote").TextContentAsync());
        await clerk.Page.Locator("input[name=outcome][value=they_can]").CheckAsync();
        await clerk.Page.Locator("#note").FillAsync("Заповядайте във вторник.");
        await Press(clerk, "office.preview_button");
        await clerk.Page.Locator("button[value=send]").WaitForAsync();
        await Look(clerk, "what the office would send");
        await Press(clerk, "office.send_button");
        await Assertions.Expect(clerk.Page.Locator("h1")).ToHaveTextAsync(Say(clerk, "office.done_title"));
        await Look(clerk, "after the answer of the office");
    }

    [Fact]
    public async Task A_printed_case_holds_what_she_agreed_to_share_and_a_warning_and_nothing_that_was_written()
    {
        await using var person = await browser.Visitor(Looks.SmallPhone);
        await person.Opens();
        var shared = await Walks.ToThePreview(person, browser.Service, "ruse");
        var code = await Walks.Sends(person);
        await using var staff = await browser.Visitor(Looks.Desktop with { Language = ShippedLanguages.English });
        await Walks.Answers(staff, browser.Service, "ruse", code);
        await person.Presses("sent.skip");
        await person.Presses("my_referral.write");
        await person.Page.Locator("#words").FillAsync("Питам за обучение в събота.");
        await person.Presses("page.see");
        await person.Presses("write.send");
        await staff.Page.ReloadAsync();
        await Assertions.Expect(staff.Page.Locator(".messages")).ToContainTextAsync("Питам за обучение в събота.");
        await staff.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var printed = await staff.Page.Locator("body").InnerTextAsync();
        Assert.Contains(Say(staff, "staff.print.warning"), printed, StringComparison.Ordinal);
        foreach (var line in shared.Split('\n'))
            Assert.Contains(line, printed, StringComparison.Ordinal);
        foreach (var never in new[] { "събота", code, Say(staff, "answer.can_help"), Say(staff, "staff.notes.title"), Say(staff, "staff.summary.title"), Say(staff, "staff.out") })
            Assert.DoesNotContain(never, printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task She_hands_her_case_over_and_the_other_centre_finds_it_by_the_same_code()
    {
        await using var person = await browser.Visitor(Looks.SmallPhone);
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "ruse");
        var code = await Walks.Sends(person);
        await using var staff = await browser.Visitor(Looks.SmallPhone);
        await Walks.Answers(staff, browser.Service, "ruse", code);
        await using var other = await browser.Visitor(Looks.SmallPhone);
        await other.SignsInFor("plovdiv", StaffRole.Head);
        await Walks.Finds(other, code);
        Assert.Contains(Say(other, "staff.find.none"), await other.Reads(), StringComparison.Ordinal);
        await staff.Page.Locator("#other").SelectOptionAsync("plovdiv");
        await staff.Page.Locator("input[name=reason][value=nearer]").CheckAsync();
        await Press(staff, "staff.hand_over.button");
        await Assertions.Expect(staff.Page.Locator(".status")).ToHaveTextAsync(Say(staff, "staff.status.waiting_for_her"));

        await person.Presses("sent.skip");
        await person.Presses("hand_over.look");
        await PageAppearance.Look(person, "what another centre would read");
        var seen = (await person.Page.Locator(".quote").TextContentAsync())!;
        await person.Presses("button.continue");
        await PageAppearance.Look(person, "the consent to a hand-over");
        await person.Presses("hand_over.allow");
        await other.Page.GotoAsync(browser.Service.Home + "staff");
        await Walks.Finds(other, code);
        Assert.Equal(seen, await other.Page.Locator(".quote").TextContentAsync());
        await staff.Page.ReloadAsync();
        await Assertions.Expect(staff.Page.Locator(".status")).ToHaveTextAsync(Say(staff, "staff.status.handed_over"));
        await Assertions.Expect(staff.Page.Locator(".quote")).ToHaveCountAsync(0);
    }

    /// <summary>Without script nothing can be asked of a page.</summary>
    private static Task Look(Visitor visitor, string what) => visitor.Looks.Script ? PageAppearance.Look(visitor, what) : Task.CompletedTask;

    private static async Task Chooses(Visitor staff, string institution)
    {
        await staff.Page.Locator("#to").SelectOptionAsync(institution);
        await staff.Page.Locator("#measure").SelectOptionAsync("training");
        await staff.Page.Locator("form[action$='/summaries'] button").ClickAsync();
        await staff.Page.Locator("button[value=ask]").WaitForAsync();
    }

    private string Say(Visitor staff, string key) => browser.Service.Texts.Say(staff.Language, key);

    private Task Press(Visitor staff, string key) => staff.Page.GetByRole(AriaRole.Button, new() { Name = Say(staff, key), Exact = true }).ClickAsync();
}
