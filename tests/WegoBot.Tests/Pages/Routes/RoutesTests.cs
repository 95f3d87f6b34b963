using System.Net;
using System.Text.RegularExpressions;

namespace WegoBot.Tests.Pages;

/// <summary>S4 and S32 over all routes that there are, so that one added later is held to them too.</summary>
public sealed partial class RoutesTests(PagesApp app) : IClassFixture<PagesApp>
{
    private static readonly string[] NeverSaid = ["насил", "жертв", "криз", "violen", "victim", "abus", "crisis", "assault", "wego"];

    private static readonly string[] Protections =
    [
        "Content-Security-Policy", "Cache-Control", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options",
        "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
    ];

    [Fact]
    public async Task Every_route_carries_all_protections_and_no_telling_name_for_nobody_and_for_staff()
    {
        var routes = AllRoutes.Of(app);
        Assert.True(routes.Count >= 16, $"only {routes.Count} routes are seen");
        foreach (var (method, path) in routes)
            foreach (var browser in new[] { app.Browser(), await app.StaffOf("ruse") })
                await IsNeutral($"{method} {path}", path, await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)));
    }

    [Fact]
    public async Task No_screen_on_the_way_to_a_sent_referral_has_a_telling_name()
    {
        var person = app.Browser();
        await IsNeutral("greeting", "/", await person.GetAsync("/"));
        foreach (var label in Way.ToRuse)
        {
            await person.Press(await person.GetStringAsync("/"), label);
            await IsNeutral(label, "/", await person.GetAsync("/"));
        }
    }

    /// <summary>Everything but the sentences themselves: what a history, a tab, a list of cookies, a proxy or a keyboard's memory can show.</summary>
    private static async Task IsNeutral(string what, string path, HttpResponseMessage answer)
    {
        Assert.All(Protections, header => Assert.True(answer.Headers.TryGetValues(header, out var values) && values.Single() != "", $"{what} has no {header}"));
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        Assert.All(cookies, cookie => Assert.Matches("^(page|desk|step|fill)=", cookie));
        var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var shown = path + answer.Headers + answer.Content.Headers + string.Join(' ', Names().Matches(body).Select(match => match.Value));
        Assert.DoesNotContain(NeverSaid, word => shown.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("<title>[^<]*|<(?:link|script|meta|form|input|a|button|img)\\b[^>]*|\\b(?:id|class|name)=\"[^\"]*\"", RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}
