
namespace WegoBot.Browser.Tests;

/// <summary>What whoever watches the line of a real browser can count: requests, where they go, and how much each of them sends.</summary>
[Collection(nameof(Browser))]
public sealed class TrafficTests(Browser browser)
{
    private static readonly int[] Lengths = [512, 2048, 8192, 16384];

    [Fact]
    public async Task Each_press_is_one_request_to_this_service_and_as_long_as_any_other()
    {
        await using var person = await browser.Visitor();
        var sent = new List<(string Method, string Url, int Length)>();
        await person.Opens();
        person.Page.Request += (_, request) => sent.Add((request.Method, request.Url, request.PostDataBuffer?.Length ?? 0));
        await Walks.ToThePreview(person, browser.Service, "ruse");
        await person.PressesLabel(browser.Service.Texts.Say(person.Language, "button.help_now"));

        // The icon belongs to the opening of the page. The browser asks for it when it comes to it, once.
        Assert.InRange(sent.RemoveAll(request => request == ("GET", browser.Service.Home + "icon.svg", 0)), 0, 1);
        Assert.NotEmpty(sent);
        Assert.All(sent, request => Assert.Equal(("POST", browser.Service.Home, Lengths[0]), request));
        Assert.All(person.Asked, address => Assert.StartsWith(browser.Service.Home, address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20, 512)]
    [InlineData(200, 2048)]
    [InlineData(1000, 8192)]
    [InlineData(2000, 16384)]
    public async Task Words_are_one_of_four_lengths(int letters, int length)
    {
        await using var person = await browser.Visitor();
        await person.Opens();
        await Walks.Home(person);
        var sent = await person.Page.RunAndWaitForRequestAsync(async () =>
        {
            await person.Page.Locator("#words").FillAsync(new string('ж', letters));
            await person.Page.Locator("#words").PressAsync("Enter");
        }, request => request.Method == "POST");
        Assert.Equal(length, sent.PostDataBuffer?.Length);
    }
}
