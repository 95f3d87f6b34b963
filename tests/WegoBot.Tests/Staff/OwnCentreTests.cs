using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>S27: every staff route that there is, tried for a referral of one centre by every other centre and by nobody.</summary>
public sealed class OwnCentreTests(PagesApp app) : IClassFixture<PagesApp>
{
    /// <summary>These are for whoever is not signed in.</summary>
    private static readonly string[] Doors = ["GET /staff/enter", "HEAD /staff/enter", "POST /staff/enter", "GET /staff/leave", "HEAD /staff/leave", "POST /staff/leave"];

    [Fact]
    public async Task Nobody_is_let_in_anywhere_and_changes_nothing()
    {
        var path = await SentToRuse();
        var form = Forms.Of(("token", "x"), ("status", "Accepted"), ("answer", "can_help"), ("code", "1111 2222 3333 4444"));
        foreach (var (method, route) in Routes().Where(route => !Doors.Contains($"{route.Method} {route.Route}")))
            foreach (var browser in new[] { app.Browser(), app.BrowserWith($"desk={new string('A', 43)}.bg") })
                Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(browser, method, route, path, form)).StatusCode);
        Assert.Contains("class=\"status sent\"", await (await app.StaffOf("ruse")).GetStringAsync("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_other_centre_finds_nothing_on_every_route_of_a_referral()
    {
        var path = await SentToRuse();
        var centres = app.Services.GetRequiredService<Catalogue>().Centres.Select(centre => centre.Id).Where(centre => centre != "ruse").ToList();
        Assert.Equal(2, centres.Count);
        var routes = Routes().Where(route => route.Route.Contains('{', StringComparison.Ordinal)).ToList();
        Assert.Equal(3, routes.Count);
        foreach (var centre in centres)
        {
            var staff = await app.StaffOf(centre);
            var list = await staff.GetStringAsync("/staff");
            Assert.DoesNotContain(path, list, StringComparison.Ordinal);
            foreach (var (method, route) in routes)
            {
                var form = Forms.Of(("token", Forms.Field(list, "token")), ("status", "Accepted"), ("answer", "can_help"));
                var answer = await Ask(staff, method, route, path, form);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Equal("", Forms.Quote(await answer.Content.ReadAsStringAsync()));
            }
        }

        Assert.Contains("class=\"entry new\" href=\"" + path, await (await app.StaffOf("ruse")).GetStringAsync("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_found_with_other_spaces_and_letters_that_look_like_its_digits()
    {
        var code = await app.Browser().SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var bare = code.Replace(" ", "", StringComparison.Ordinal);
        var alike = bare.Replace('0', 'О').Replace('1', 'l').Replace('3', 'З').Replace('8', 'В');
        foreach (var typed in new[] { code, bare, $"  {code} ", string.Join('-', bare.Chunk(4).Select(four => new string(four))), string.Join(". ", bare.ToCharArray()), alike, code + " x" })
            Assert.Equal(HttpStatusCode.SeeOther, (await staff.Finds(typed)).StatusCode);
        foreach (var typed in new[] { bare[..15], bare + "1", "", "код" })
            Assert.Equal(HttpStatusCode.BadRequest, (await staff.Finds(typed)).StatusCode);
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string method, string route, string path, HttpContent form)
    {
        var asked = new HttpRequestMessage(new HttpMethod(method), route.Replace("/staff/referrals/{referral:guid}", path, StringComparison.Ordinal));
        if (method == "POST")
            asked.Content = new ByteArrayContent(form.ReadAsByteArrayAsync().Result) { Headers = { ContentType = form.Headers.ContentType } };
        return browser.SendAsync(asked);
    }

    private IEnumerable<(string Method, string Route)> Routes() =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where route.StartsWith("/staff", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
        select (method, route);

    /// <summary>The address of a referral that nobody has opened.</summary>
    private async Task<string> SentToRuse()
    {
        var code = await app.Browser().SendsToRuse();
        return (await (await app.StaffOf("ruse")).Finds(code)).Headers.Location!.ToString();
    }
}
