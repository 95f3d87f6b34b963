using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>The way to what a centre asks her.</summary>
internal static class AskedInTheChat
{
    /// <summary>Somebody whose referral about housing the centre has opened, and who has her code.</summary>
    public static async Task<(Person Person, Guid Referral, string Code)> OpenedByRuse(this WegoBotApp app, string account = "A")
    {
        var person = app.Person(account);
        var code = await person.SendsReferral();
        await person.Presses(Trigger.Noted);
        await person.Presses(Trigger.HasCode);
        var id = (await app.Desk.Find("ruse", code, CancellationToken.None))!.Value;
        await app.Desk.Open("ruse", id, CancellationToken.None);
        return (person, id, code);
    }

    /// <summary>The centre asks her about an enquiry to the municipality, and she is at its exact text.</summary>
    public static async Task<(Person Person, Guid Referral, string Code)> AskedAboutTheMunicipality(this WegoBotApp app)
    {
        var (person, id, code) = await app.OpenedByRuse();
        Assert.Equal(Decision.Made, await app.Asks("ruse", id, InstitutionKind.Municipality, "training", "ruse_municipality"));
        await person.Presses(Trigger.Summary);
        return (person, id, code);
    }

    /// <summary>The centre proposes that Plovdiv goes on, and she is at the preview.</summary>
    public static async Task<(Person Person, Guid Referral, string Code)> AskedAboutPlovdiv(this WegoBotApp app)
    {
        var (person, id, code) = await app.OpenedByRuse();
        await app.Decides("ruse", id, ReferralStatus.WaitingForHer, "what_first", CancellationToken.None);
        Assert.Equal(Decision.Made, await app.Proposes("ruse", id, "plovdiv", "nearer"));
        await person.Presses(Trigger.HandOver);
        return (person, id, code);
    }

    public static string Quoted(this Screen screen) => string.Join('\n', screen.Lines.Where(line => line.Kind == LineKind.Quote).Select(line => line.Text));
}
