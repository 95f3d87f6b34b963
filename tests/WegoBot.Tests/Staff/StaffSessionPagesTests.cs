using System.Net;
using WegoBot.Staff;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Signing in and out over HTTP: how long it lasts, and what opens nothing any more.</summary>
public sealed class StaffSessionPagesTests
{
    [Fact]
    public async Task A_session_lasts_8_hours_at_most_however_busy()
    {
        await using var app = new WegoBotApp();
        var staff = await app.StaffOf("ruse");
        for (var passed = TimeSpan.Zero; passed < StaffSessions.Longest; passed += StaffSessions.LockAfter / 2)
        {
            Assert.Equal(HttpStatusCode.OK, await Opens(staff));
            app.Clock.Passes(StaffSessions.LockAfter / 2);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(staff));
    }

    [Theory]
    [InlineData("/staff/out")]
    [InlineData("/staff/leave")]
    public async Task After_signing_out_or_quick_exit_a_kept_cookie_opens_nothing(string way)
    {
        await using var app = new WegoBotApp();
        var kept = $"desk={await app.Services.NewSession("ruse")}";
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
            kept = $"desk={await before.Services.NewSession("ruse")}";
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

    private static async Task<HttpStatusCode> Opens(HttpClient staff) => (await staff.GetAsync("/staff")).StatusCode;
}
