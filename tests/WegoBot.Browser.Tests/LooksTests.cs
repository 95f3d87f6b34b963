using Microsoft.Playwright;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Storage;
using WegoBot.Tests;
using WegoBot.Tests.Figures;
using static WegoBot.Browser.Tests.PageAppearance;

namespace WegoBot.Browser.Tests;

/// <summary>Every kind of page can be read and used by everyone: on a small phone, in the dark, by ear, without a mouse.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class LooksTests(HeadlessShell browser)
{
    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    [Reported(12, Inputs = 10)]
    public async Task Every_kind_of_screen_is_readable_at_320_pixels_and_axe_finds_nothing_serious(string code)
    {
        var language = new Language(code);
        await using var person = await browser.Visitor(Looks.SmallPhone with { Language = language });
        await person.Opens();
        await Look(person, "greeting");
        await person.Presses("greeting.safe");
        await Look(person, "card");
        await person.Presses("card.continue");
        await Look(person, "home");
        await person.Presses("home.measures");
        await Look(person, "measures");
        await person.Presses("measure.kindergarten.button");
        await Look(person, "measure");
        await person.Presses("button.home");
        await person.Presses("home.eligibility");
        await Look(person, "question");
        await person.Presses("button.help_now");
        await Look(person, "help");
        await person.Presses("button.home");
        await person.Presses("home.about");
        await Look(person, "about");
        await person.Presses("button.home");
        await person.Presses("home.forget");
        await Look(person, "forget");
        await person.Presses("button.home");
        await person.Writes("xyzzy");
        await Look(person, "notice");
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task So_are_the_papers_the_result_the_regions_the_answer_to_distress_and_the_code(string code)
    {
        var language = new Language(code);
        await using var person = await browser.Visitor(Looks.SmallPhone with { Language = language });
        await person.Opens();
        await Walks.Home(person);
        await person.Presses("home.measures");
        await person.Presses("measure.housing.button");
        await person.Presses("measure.papers");
        await Look(person, "question before the papers");
        await person.Presses("button.yes");
        await Look(person, "papers");
        await person.Presses("button.home");
        await person.Presses("home.eligibility");
        while (await person.Page.GetByText(browser.Service.Texts.Say(person.Language, "button.not_sure"), new() { Exact = true }).CountAsync() > 0)
            await person.Presses("button.yes");
        await Look(person, "result");
        await person.Presses("button.home");
        await person.Presses("home.region");
        await Look(person, "region");
        await person.Presses("button.home");
        await person.Presses("home.my_referral");
        await Look(person, "enter code");
        await person.Writes("1111 2222 3333 4444");
        await Look(person, "wrong code");
        await person.Presses("button.home");
        await person.Writes(person.Language == ShippedLanguages.Bulgarian ? "ще ме убие" : "he will kill me");
        await Look(person, "distress");
        Assert.Equal(browser.Service.Texts.Say(person.Language, "distress.title"), await person.Reads("h1"));
    }

    [Fact]
    public async Task So_is_her_referral_when_the_centre_has_answered()
    {
        await using var person = await browser.Visitor(Looks.SmallPhone);
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "ruse");
        var code = await Walks.Sends(person);
        await using var staff = await browser.Visitor(Looks.SmallPhone);
        await Walks.Answers(staff, browser.Service, "ruse", code);
        await staff.Page.Locator("#owner summary").ClickAsync();
        await Look(staff, "referral that was answered");
        await person.Presses("sent.noted");
        await person.Writes(code[^4..]);
        await Look(person, "my referral with an answer");
        Assert.Contains(browser.Service.Texts.Say(person.Language, "answer.can_help"), await person.Reads(), StringComparison.Ordinal);
        await person.Presses("my_referral.write");
        await Look(person, "writing to the centre");
        await person.Page.Locator("#words").FillAsync("Питам за жилище. 0888 123 456");
        await person.Presses("page.see");
        await Look(person, "what would go to the centre");
        await person.Presses("write.send");
        await Look(person, "sent");
        await staff.Page.ReloadAsync();
        await Look(staff, "conversation");
        await staff.Page.Locator("#own").FillAsync("Питаме в общината.");
        await staff.Page.Locator("input[type=radio][value=WaitingForUs][name=status]").CheckAsync();
        await staff.Page.Locator("form:has(#own) button[name=step]").ClickAsync();
        await staff.Page.Locator("button[value=send]").WaitForAsync();
        await Look(staff, "what would go to her");
    }

    [Fact, Reported(12, Inputs = 6)]
    public async Task So_is_the_way_to_a_sent_referral()
    {
        await using var person = await browser.Visitor(Looks.SmallPhone);
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "targovishte");
        await Look(person, "preview");
        await person.Presses("preview.continue");
        await Look(person, "consent");
        await person.Presses("consent.agree");
        await Look(person, "code");
        await person.Presses("sent.noted");
        await Look(person, "code check");
        await person.Presses("button.skip");
        await Look(person, "my referral");
        await person.Presses("my_referral.withdraw");
        await Look(person, "withdraw");
    }

    [Fact]
    public async Task So_are_the_staff_pages_and_the_pages_that_say_what_went_wrong()
    {
        await using var person = await browser.Visitor(Looks.SmallPhone);
        await person.Opens();
        await Walks.ToThePreview(person, browser.Service, "ruse");
        await Walks.Sends(person);
        await using var staff = await browser.Visitor(Looks.SmallPhone with { Language = ShippedLanguages.English });
        foreach (var route in new[] { "staff", "staff/enter?key=k", "nothing-here", "office", "office/protocol/ruse", "employers", "employers/policy?size=small&union=yes&text=bg" })
        {
            await staff.Opens(route);
            await Look(staff, route);
        }

        await staff.Page.GotoAsync(await browser.Service.Invite("ruse"));
        await Look(staff, "invitation");
        await staff.Page.Locator("#name").FillAsync("Elena");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = browser.Service.Texts.Say(staff.Language, "staff.enter.password_button") }).ClickAsync();
        await staff.Page.Locator(".qr").WaitForAsync();
        await Look(staff, "password and app");
        await staff.SignsInFor("ruse", StaffRole.Head);
        foreach (var (path, button) in new[] { ("staff/me", "staff.sessions.device_button"), ("staff/me/ways", "staff.me.sheet_button"), ("staff/people", "staff.people.invite_button") })
        {
            await staff.Opens(path);
            await Look(staff, path);
            await staff.Page.GetByRole(AriaRole.Button, new() { Name = browser.Service.Texts.Say(staff.Language, button) }).ClickAsync();
            await staff.Page.Locator(".sheet, .link, #device").First.WaitForAsync();
            await Look(staff, button);
        }

        await staff.Opens("staff/people");
        await staff.Page.Locator(".entry").First.ClickAsync();
        await staff.Page.Locator("h2").First.WaitForAsync();
        await Look(staff, "a person of the centre");
        await staff.Opens("staff/audit");
        await Look(staff, "who opened what");
        await staff.Opens("staff/settings");
        await Look(staff, "settings of the centre");
        await staff.Page.Locator("#from-monday").FillAsync("09:00");
        await staff.Page.Locator("#closed").FillAsync("tomorrow");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = browser.Service.Texts.Say(staff.Language, "staff.settings.button"), Exact = true }).ClickAsync();
        await staff.Page.Locator("#closed-wrong").WaitForAsync();
        await Look(staff, "settings with what is wrong");
        Assert.Equal(("09:00", "tomorrow"), (await staff.Page.Locator("#from-monday").InputValueAsync(), await staff.Page.Locator("#closed").InputValueAsync()));
        await staff.Opens("staff/rota");
        await Look(staff, "rota without a shift");
        foreach (var day in new[] { "1", "5" })
            await staff.Page.Locator($"input[name=day-{day}]").CheckAsync();
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = browser.Service.Texts.Say(staff.Language, "staff.rota.add"), Exact = true }).ClickAsync();
        await staff.Page.Locator(".entry").First.WaitForAsync();
        await Look(staff, "rota");
        await staff.Opens("staff/me/notices");
        await Look(staff, "my notices");
        await staff.SignsInFor(null, StaffRole.Coordinator);
        await Look(staff, "centres");
        await PublishedFigures.ASample(browser.Service.Services);
        foreach (var (page, path) in new[] { ("figures", ""), ("a published quarter", "/2024-Q1"), ("what would be published", "/2024-Q2"), ("a year", "/years/2024") })
        {
            await staff.Opens($"staff/figures{path}");
            await Look(staff, page);
        }

        await staff.SignsInFor("ruse");
        await Look(staff, "list");
        await staff.Opens("staff/notices");
        await Look(staff, "notices");
        await staff.Opens("staff");
        await staff.Page.Locator(".entry").First.ClickAsync();
        await staff.Page.Locator(".quote").WaitForAsync();
        await Look(staff, "referral");
        await staff.SignsInFor("plovdiv");
        await Walks.Finds(staff, "1111 2222 3333 4444");
        await Look(staff, "not found");
    }

    [Fact]
    public async Task The_keyboard_alone_takes_a_turn_and_the_new_heading_is_read_out()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await person.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("exit", await Focused(person, "id"));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = browser.Service.Texts.Say(person.Language, "greeting.safe") }).FocusAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync(browser.Service.Texts.Say(person.Language, "card.title"));
        Assert.Equal("H1", await Focused(person, "tagName"));
    }

    [Fact]
    public async Task A_choice_that_stays_pressed_keeps_the_focus()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await Walks.Home(person);
        await person.Presses("home.refer");
        await person.Presses("measure.housing.button");
        Assert.Equal("true", await person.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-pressed')"));
    }

    [Fact]
    public async Task When_the_network_fails_she_is_told_and_trying_again_goes_on()
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await person.Page.RouteAsync(browser.Service.Home, route => route.AbortAsync());
        await person.Page.GetByRole(AriaRole.Button, new() { Name = browser.Service.Texts.Say(person.Language, "greeting.safe") }).ClickAsync();
        var alert = person.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync(browser.Service.Texts.Say(person.Language, "page.lost"));
        await person.Page.UnrouteAllAsync();
        await alert.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync(browser.Service.Texts.Say(person.Language, "card.title"));
        // When the phone says that it is online again, nothing has to be pressed.
        await person.Context.SetOfflineAsync(true);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = browser.Service.Texts.Say(person.Language, "card.continue") }).ClickAsync();
        await Assertions.Expect(alert).ToContainTextAsync(browser.Service.Texts.Say(person.Language, "page.lost"));
        await person.Context.SetOfflineAsync(false);
        await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync(browser.Service.Texts.Say(person.Language, "home.title"));
    }

    private static Task<string> Focused(Visitor person, string what) => person.Page.EvaluateAsync<string>($"document.activeElement.{what}");
}
