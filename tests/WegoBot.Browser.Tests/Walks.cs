using Microsoft.Playwright;

namespace WegoBot.Browser.Tests;

/// <summary>Ways through the chat that several tests go.</summary>
internal static class Walks
{
    public static async Task Home(Visitor person)
    {
        await person.Presses("greeting.safe");
        await person.Presses("card.continue");
    }

    /// <summary>Goes from the greeting to the preview, and gives the exact text that stands there.</summary>
    public static async Task<string> ToThePreview(Visitor person, RealService service, string centre)
    {
        await Home(person);
        await person.Presses("home.refer");
        await person.Presses("measure.training.button");
        await person.Presses("button.continue");
        var region = service.Catalogue.FindRegion(service.Catalogue.FindCentre(centre)!.Region)!;
        await person.PressesLabel(region.Name.In(person.Language));
        await person.Presses("contact.chat");
        await person.Presses("safe_times.evening");
        await person.Presses("button.continue");
        await person.Presses("urgency.thisweek");
        return (await person.Page.Locator(".quote").TextContentAsync())!;
    }

    /// <summary>Agrees, and gives the case code.</summary>
    public static async Task<string> Sends(Visitor person)
    {
        await person.Presses("preview.continue");
        await person.Presses("consent.agree");
        return (await person.Reads(".code")).Trim();
    }

    /// <summary>Signs in for the centre, finds the referral by its code and says that it can help.</summary>
    public static async Task Answers(Visitor staff, RealService service, string centre, string code)
    {
        await staff.SignsInFor(centre);
        await Finds(staff, code);
        await staff.Page.GetByLabel(service.Texts.Say(staff.Language, "answer.can_help")).CheckAsync();
        await staff.Page.Locator(".decide", new() { Has = staff.Page.Locator("[value=Accepted]") }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".status")).ToHaveTextAsync(service.Texts.Say(staff.Language, "staff.status.accepted"));
    }

    public static async Task Finds(Visitor staff, string code)
    {
        await staff.Page.Locator("#code").FillAsync(code);
        await staff.Page.Locator("form[action='/staff/find'] button").ClickAsync();
        await staff.Page.Locator("main .notice, main .quote").First.WaitForAsync();
    }
}
