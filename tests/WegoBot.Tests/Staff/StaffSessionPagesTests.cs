using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Signing in and out over HTTP: how long it lasts, and what opens nothing any more.</summary>
public sealed class StaffSessionPagesTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_session_lasts_through_30_idle_minutes_less_a_moment_and_no_longer()
    {
        await using var app = new WegoBotApp();
        var staff = await app.StaffOf("ruse");
        app.Clock.Passes(StaffSessions.Idle - Moment);
        Assert.Equal(HttpStatusCode.OK, await Opens(staff));
        app.Clock.Passes(StaffSessions.Idle);
        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(staff));
    }

    [Fact]
    public async Task A_session_lasts_8_hours_at_most_however_busy()
    {
        await using var app = new WegoBotApp();
        var staff = await app.StaffOf("ruse");
        for (var passed = TimeSpan.Zero; passed < StaffSessions.Longest; passed += StaffSessions.Idle / 2)
        {
            Assert.Equal(HttpStatusCode.OK, await Opens(staff));
            app.Clock.Passes(StaffSessions.Idle / 2);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(staff));
    }

    [Theory]
    [InlineData("/staff/out")]
    [InlineData("/staff/leave")]
    public async Task After_signing_out_or_quick_exit_a_kept_cookie_opens_nothing(string way)
    {
        await using var app = new WegoBotApp();
        var kept = Browsing.CookieOf(await app.Browser().Enters(await InvitationTo(app)));
        var staff = app.BrowserWith(kept);
        var token = Forms.Field(await staff.GetStringAsync("/staff"), "token");
        var answer = await staff.PostAsync(way, Forms.Of(("token", token)));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("desk=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal) && cookie.Contains("path=/staff", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(staff));
    }

    [Fact]
    public async Task Quick_exit_on_a_locked_database_ends_the_session_at_once_and_for_good()
    {
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        var kept = "";
        await using (var before = new WegoBotApp(folder))
        {
            kept = Browsing.CookieOf(await before.Browser().Enters(await InvitationTo(before)));
            await using (before.Locked())
            {
                Assert.Equal(HttpStatusCode.SeeOther, (await before.BrowserWith(kept).GetAsync("/staff/leave")).StatusCode);
                Assert.Equal(HttpStatusCode.Unauthorized, await Opens(before.BrowserWith(kept)));
            }
        }

        await using (var restarted = new WegoBotApp(folder))
            Assert.Equal(HttpStatusCode.Unauthorized, await Opens(restarted.BrowserWith(kept)));
        TestFolder.Remove(folder);
    }

    [Fact]
    public async Task Every_page_of_staff_has_the_exit_that_ends_their_session()
    {
        await using var app = new WegoBotApp();
        var code = await app.Browser().SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var referral = (await staff.Finds(code)).Headers.Location!.ToString();
        foreach (var (browser, path) in new[] { (app.Browser(), "/staff"), (app.Browser(), "/staff/enter?key=k"), (staff, "/staff"), (staff, referral), (staff, "/staff/nothing-here") })
            Assert.Contains("id=\"exit\" class=\"exit\" href=\"/staff/leave\"", await (await browser.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_not_used_up_by_looking_and_signs_in_once()
    {
        await using var app = new WegoBotApp();
        var key = await InvitationTo(app);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await app.Browser().GetAsync($"/staff/enter?key={key}")).StatusCode);
        var (one, other) = (app.Browser(), app.Browser());
        Assert.Equal(HttpStatusCode.SeeOther, (await one.Enters(key)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.Enters(key)).StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (await Opens(one), await Opens(other)));
    }

    [Fact]
    public async Task An_invitation_that_is_too_old_used_or_made_up_is_refused_in_the_same_words()
    {
        await using var app = new WegoBotApp();
        var (old, used) = (await InvitationTo(app), await InvitationTo(app));
        await app.Browser().Enters(used);
        var again = await (await app.Browser().Enters(used)).Content.ReadAsStringAsync();
        app.Clock.Passes(OneTimeTokens.Lifetime);
        foreach (var key in new[] { old, "made-up", "" })
        {
            var answer = await app.Browser().Enters(key);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Equal(again, await answer.Content.ReadAsStringAsync());
        }
    }

    private static Task<string> InvitationTo(WegoBotApp app) => app.Services.GetRequiredService<Invitations>().Create("ruse", CancellationToken.None);

    private static async Task<HttpStatusCode> Opens(HttpClient staff) => (await staff.GetAsync("/staff")).StatusCode;
}
