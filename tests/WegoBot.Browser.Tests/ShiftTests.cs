using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>S3: Shift pressed three times leaves, and a Shift that means something else does not.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class ShiftTests(HeadlessShell browser)
{
    [Fact]
    public async Task Shift_three_times_leaves()
    {
        await using var person = await browser.Visitor();
        await StopsTheClock(person);
        await person.Opens();
        await person.Page.Keyboard.PressAsync("Shift");
        Assert.Equal(browser.Service.Texts.Say(person.Language, "page.shift.two"), await person.Page.Locator("#said").TextContentAsync());
        await person.Page.Keyboard.PressAsync("Shift");
        Assert.Equal(browser.Service.Texts.Say(person.Language, "page.shift.one"), await person.Page.Locator("#said").TextContentAsync());
        await person.Page.Keyboard.PressAsync("Shift");
        await person.HasLeft();
    }

    [Fact, Reported(7)]
    public async Task Shift_three_times_leaves_the_staff_pages_and_ends_the_session()
    {
        await using var staff = await browser.Visitor();
        await staff.SignsInFor("ruse");
        for (var presses = 0; presses < 3; presses++)
            await staff.Page.Keyboard.PressAsync("Shift");
        await staff.HasLeft();
        Assert.DoesNotContain(await staff.Context.CookiesAsync(), cookie => cookie.Name == "desk");
    }

    [Fact]
    public async Task Shift_that_writes_a_capital_and_Shift_after_another_key_do_not_count()
    {
        await using var person = await browser.Visitor();
        await StopsTheClock(person);
        await person.Opens();
        await person.Page.Locator("#words").FocusAsync();
        for (var i = 0; i < 3; i++)
            await person.Page.Keyboard.PressAsync("Shift+A");
        await person.Page.Keyboard.PressAsync("Shift");
        await person.Page.Keyboard.PressAsync("Shift");
        await person.Page.Keyboard.PressAsync("b");
        await person.Page.Keyboard.PressAsync("Shift");

        Assert.Equal(browser.Service.Home, person.Page.Url);
        Assert.Equal(browser.Service.Texts.Say(person.Language, "page.shift.two"), await person.Page.Locator("#said").TextContentAsync());
    }

    [Fact]
    public async Task Each_Shift_counts_for_five_seconds()
    {
        await using var person = await browser.Visitor();
        await StopsTheClock(person);
        await person.Opens();
        await person.Page.Keyboard.PressAsync("Shift");
        await person.Page.Clock.RunForAsync(4900);
        await person.Page.Keyboard.PressAsync("Shift");
        await person.Page.Clock.RunForAsync(5100);
        Assert.Equal(browser.Service.Texts.Say(person.Language, "page.shift.over"), await person.Page.Locator("#said").TextContentAsync());
        await person.Page.Keyboard.PressAsync("Shift");
        Assert.Equal(browser.Service.Texts.Say(person.Language, "page.shift.two"), await person.Page.Locator("#said").TextContentAsync());
    }

    // The page's own clock, so that a slow machine presses no later than a fast one.
    private static async Task StopsTheClock(Visitor person)
    {
        await person.Page.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc) });
        await person.Page.Clock.PauseAtAsync(new DateTime(2026, 11, 20, 13, 0, 0, DateTimeKind.Utc));
    }
}
