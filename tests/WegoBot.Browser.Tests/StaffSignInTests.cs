using Microsoft.Playwright;
using WegoBot.Dialogue.Tests;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Browser.Tests;

/// <summary>From an invitation to the list of referrals: with a passkey of Chromium's virtual authenticator, and without script with a password and an app.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class StaffSignInTests(HeadlessShell browser)
{
    [Fact]
    public async Task An_invitation_leads_to_a_passkey_that_signs_in_again_and_unlocks_the_page_with_what_was_half_written()
    {
        await using var staff = await browser.Visitor(Looks.SmallPhone);
        await Passkeys.Add(staff);
        await staff.Page.Clock.InstallAsync();
        await staff.Page.GotoAsync(await browser.Service.Invite("ruse", StaffRole.Head));
        await staff.Page.Locator("#passkey-name").FillAsync("Надежда");
        await Press(staff, "staff.enter.passkey_button");
        await Assertions.Expect(staff.Page.Locator(".sheet li")).ToHaveCountAsync(RecoveryCodes.Count);
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = Say(staff, "staff.sheet.done") }).ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#code")).ToBeVisibleAsync();

        await staff.Page.Locator("#code").FillAsync("4000 1234");
        await staff.Page.Clock.FastForwardAsync((long)StaffSessions.LockAfter.TotalMilliseconds + 1000);
        await Assertions.Expect(staff.Page.Locator("#lock")).ToBeVisibleAsync();
        await Assertions.Expect(staff.Page.Locator("#code")).ToBeHiddenAsync();
        await Press(staff, "staff.lock.passkey");
        await Assertions.Expect(staff.Page.Locator("#code")).ToHaveValueAsync("4000 1234");
        await Assertions.Expect(staff.Page.Locator("#lock")).ToBeHiddenAsync();

        await staff.Page.Locator("form[action='/staff/out'] button").ClickAsync();
        await Press(staff, "staff.signin.passkey");
        await Assertions.Expect(staff.Page.Locator("#code")).ToBeVisibleAsync();
        await staff.Page.GotoAsync(browser.Service.Domain + "staff/me/ways");
        await Press(staff, "staff.me.passkey_add");
        await Assertions.Expect(staff.Page.Locator("form[action='/staff/me/passkeys/remove']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_script_a_password_and_an_app_lead_there_and_no_passkey_is_offered()
    {
        await using var staff = await browser.Visitor(new Looks(Script: false, Language: ShippedLanguages.English));
        await staff.Page.GotoAsync(await browser.Service.Invite("ruse"));
        await Assertions.Expect(staff.Page.Locator("#passkey-name")).ToBeHiddenAsync();
        await staff.Page.Locator("#name").FillAsync("Elena");
        await Press(staff, "staff.enter.password_button");
        await Assertions.Expect(staff.Page.Locator(".qr")).ToBeVisibleAsync();
        var secret = Totp.FromText((await staff.Reads(".code")).Replace(" ", "", StringComparison.Ordinal))!;
        await staff.Page.Locator("#password").FillAsync("a quiet river at night");
        await staff.Page.Locator("#app-code").FillAsync(Totp.Code(secret, TimeProvider.System.GetUtcNow()));
        await Press(staff, "staff.app.button");
        var code = await staff.Page.Locator(".sheet code").First.InnerTextAsync();
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = Say(staff, "staff.sheet.done") }).ClickAsync();
        await staff.Page.Locator("form[action='/staff/out'] button").ClickAsync();

        await staff.Page.Locator("summary").ClickAsync();
        await staff.Page.Locator("#recovery-name").FillAsync("elena");
        await staff.Page.Locator("#recovery").FillAsync(code);
        await staff.Page.Locator("details button").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("h1")).ToHaveTextAsync(Say(staff, "staff.me.ways"));
    }

    [Fact]
    public async Task At_an_address_without_a_name_the_page_says_where_passkeys_work()
    {
        await using var staff = await browser.Visitor();
        await staff.Page.GotoAsync(browser.Service.Home.Replace("localhost", "127.0.0.1", StringComparison.Ordinal) + "staff");
        await Assertions.Expect(staff.Page.Locator("[data-passkey]")).ToBeHiddenAsync();
        await Assertions.Expect(staff.Page.Locator("[data-no-passkey] a")).ToHaveAttributeAsync("href", browser.Service.Domain + "staff");
    }

    private string Say(Visitor staff, string key) => browser.Service.Texts.Say(staff.Language, key);

    private Task Press(Visitor staff, string key) => staff.Page.GetByRole(AriaRole.Button, new() { Name = Say(staff, key), Exact = true }).ClickAsync();
}
