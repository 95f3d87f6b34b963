using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Tests.Pages;
using Xunit.Abstractions;

namespace WegoBot.Tests;

/// <summary>Every kind of support, at every centre, in every language: from the greeting to the centre's page, over HTTP.</summary>
[LongRunning]
public sealed class EveryReferralTests(PagesApp app, ITestOutputHelper output) : IClassFixture<PagesApp>
{
    private Catalogue Catalogue => app.Services.GetRequiredService<Catalogue>();

    private Texts Texts => app.Services.GetRequiredService<Texts>();

    [Fact]
    public async Task Every_measure_reaches_every_centre_in_every_language_and_no_other_centre()
    {
        var centres = Catalogue.Centres.Select(centre => centre.Id).ToList();
        var staff = new Dictionary<string, HttpClient>();
        var paths = centres.ToDictionary(centre => centre, _ => new List<string>());
        foreach (var centre in centres)
            staff[centre] = await app.StaffOf(centre);

        var (reached, tried) = (0, 0);
        foreach (var measure in Catalogue.Measures.Select(measure => measure.Id))
            foreach (var centre in centres)
                foreach (var language in ShippedLanguages.All)
                {
                    tried++;
                    var (seen, code) = await Sends(measure, centre, language);
                    Assert.Contains(Texts.Say(language, $"measure.{measure}.name"), seen, StringComparison.OrdinalIgnoreCase);
                    var path = await IsReadOnlyBy(centre, staff, seen, code);
                    paths[centre].Add(path);
                    reached++;
                }

        foreach (var centre in centres)
            Assert.Equal(paths[centre].Order(), ListedAt(await staff[centre].GetStringAsync("/staff")).Order());
        output.WriteLine($"{reached} of {tried} referrals reached their centre");
        Assert.Equal((42, 42), (reached, tried));
    }

    /// <summary>Walks to a sent referral, and gives the exact text that she saw and her code.</summary>
    private async Task<(string Seen, string Code)> Sends(string measure, string centre, Language language)
    {
        var person = app.Browser(language.Code);
        var region = Catalogue.FindRegion(Catalogue.FindCentre(centre)!.Region)!.Name.In(language);
        string Say(string key) => Texts.Say(language, key);
        var preview = await person.Walks(
        [
            Say("greeting.safe"), Say("card.continue"), Say("home.refer"), Say($"measure.{measure}.button"), Say("button.continue"),
            region, Say("contact.chat"), Say("button.continue"), Say("urgency.thisweek"),
        ]);
        Assert.Contains($"<html lang=\"{language.Code}\"", preview, StringComparison.Ordinal);
        var sent = await person.Walks([Say("preview.continue"), Say("consent.agree")]);
        return (Forms.Quote(preview), Forms.Code(sent));
    }

    /// <summary>The centre finds it by its code and reads exactly what she saw; the others find it neither by code nor by address.</summary>
    private static async Task<string> IsReadOnlyBy(string centre, Dictionary<string, HttpClient> staff, string seen, string code)
    {
        var path = (await staff[centre].Finds(code)).Headers.Location!.ToString();
        Assert.Equal(seen, Forms.Quote(await staff[centre].GetStringAsync(path)));
        foreach (var other in staff.Keys.Where(other => other != centre))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await staff[other].Finds(code)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await staff[other].GetAsync(path)).StatusCode);
        }

        return path;
    }

    private static IEnumerable<string> ListedAt(string page) =>
        Regex.Matches(page, "href=\"(/staff/referrals/[0-9a-f]{32})\"").Select(match => match.Groups[1].Value);
}
