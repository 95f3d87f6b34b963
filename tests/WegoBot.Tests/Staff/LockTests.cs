using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>A session that nobody used for ten minutes shows nothing until its owner unlocks it, and loses nothing that was posted.</summary>
public sealed class LockTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, Totp.KeyBytes).Select(i => (byte)i)];

    [Fact]
    public async Task What_was_posted_to_a_locked_session_goes_on_when_it_is_unlocked()
    {
        await using var app = new WegoBotApp();
        var code = await app.Browser().SendsToRuse();
        var (staff, token) = await SignedIn(app);
        app.Clock.Passes(StaffSessions.LockAfter);

        var locked = await staff.PostAsync("/staff/find", Forms.Of(("token", token), ("code", code)));
        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        var page = await locked.Content.ReadAsStringAsync();
        Assert.Contains("action=\"/staff/find\"", page, StringComparison.Ordinal);
        Assert.Equal(code, Forms.Field(page, "code"));

        var wrong = await staff.PostAsync("/staff/find", Forms.Of(("token", token), ("code", code), ("unlock", "000000")));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(code, Forms.Field(await wrong.Content.ReadAsStringAsync(), "code"));

        var opened = await staff.PostAsync("/staff/find", Forms.Of(("token", token), ("code", code), ("unlock", Now(app))));
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        Assert.StartsWith("/staff/referrals/", opened.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(opened.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task Unlocking_leads_back_to_the_page_and_never_to_another_address()
    {
        await using var app = new WegoBotApp();
        var (staff, token) = await SignedIn(app);
        foreach (var (back, to) in new[] { ("/staff/me", "/staff/me"), ("https://evil.example/", "/staff"), ("//evil.example", "/staff"), ("/staffing", "/staff"), ("/staff/\\evil.example", "/staff"), ("/staff/\r\nSet-Cookie: a=b", "/staff"), ("/staff/й", "/staff") })
        {
            app.Clock.Passes(StaffSessions.LockAfter);
            var locked = await staff.GetAsync("/staff/me");
            Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
            Assert.Equal("/staff/me", Forms.Field(await locked.Content.ReadAsStringAsync(), "back"));
            var opened = await staff.PostAsync("/staff/unlock", Forms.Of(("token", token), ("back", back), ("unlock", Now(app))));
            Assert.Equal((HttpStatusCode.SeeOther, to), (opened.StatusCode, opened.Headers.Location!.ToString()));
        }
    }

    [Fact]
    public async Task Nobody_elses_code_unlocks_nor_does_a_form_of_another_session()
    {
        await using var app = new WegoBotApp();
        var (staff, token) = await SignedIn(app);
        var (_, other) = await SignedIn(app, "Елена");
        app.Clock.Passes(StaffSessions.LockAfter);
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.PostAsync("/staff/unlock", Forms.Of(("token", other), ("unlock", Now(app))))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.PostAsync("/staff/unlock", Forms.Of(("token", token), ("unlock", "123456")))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.PostAsync("/staff/unlock", Forms.Of(("token", token), ("passkey", "{}")))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task The_page_that_the_script_locks_opens_only_with_the_code_although_the_session_is_open()
    {
        await using var app = new WegoBotApp();
        var (staff, token) = await SignedIn(app);
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.PostAsync("/staff/unlock", Forms.Of(("token", token), ("unlock", "000000")))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.PostAsync("/staff/unlock", Forms.Of(("token", token), ("unlock", Now(app))))).StatusCode);
    }

    [Fact]
    public async Task Whoever_finds_an_open_page_cannot_make_a_way_in_of_their_own()
    {
        await using var app = new WegoBotApp();
        var (staff, token) = await SignedIn(app);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/staff/me/ways")).StatusCode);
        // Used all the time, so it never locks.
        for (var i = 0; i < 2; i++)
        {
            app.Clock.Passes(StaffSessions.LockAfter / 2);
            Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/staff/me")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.GetAsync("/staff/me/ways")).StatusCode);
        foreach (var way in new[] { "sheet", "app", "passkey", "passkeys", "passkeys/remove" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await staff.PostAsync($"/staff/me/{way}", Forms.Of(("token", token)))).StatusCode);
        var sheet = await staff.PostAsync("/staff/me/sheet", Forms.Of(("token", token), ("unlock", Now(app))));
        Assert.Contains("class=\"sheet\"", await sheet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/staff/me/ways")).StatusCode);
    }

    [Fact]
    public async Task Whoever_copied_the_cookie_of_a_session_stays_outside_when_its_owner_unlocks_it_and_open_pages_can_still_be_posted()
    {
        await using var app = new WegoBotApp();
        var key = await app.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, OneTimeTokens.Lifetime, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var (account, _, _) = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Create(key, new Enrolment(Guid.NewGuid(), "Мария") { App = (Secret, 0) }, CancellationToken.None);
        var copied = await app.Services.NewSession(account!.Id, "ruse");
        var (staff, thief) = (app.BrowserSignedIn(copied), app.BrowserWith($"desk={copied}"));
        var token = Forms.Field(await staff.GetStringAsync("/staff"), "token");
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/staff")).StatusCode);

        app.Clock.Passes(StaffSessions.LockAfter);
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.PostAsync("/staff/unlock", Forms.Of(("token", token), ("unlock", Now(app))))).StatusCode);

        Assert.Contains("name=\"password\"", await (await thief.GetAsync("/staff")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.PostAsync("/staff/me/device", Forms.Of(("token", token), ("device", "офис")))).StatusCode);
        Assert.Equal(token, Forms.Field(await staff.GetStringAsync("/staff"), "token"));
    }

    private static string Now(WegoBotApp app) => Totp.Code(Secret, app.Clock.GetUtcNow());

    /// <summary>Somebody of the centre in Ruse with an app, and the token of the forms.</summary>
    private static async Task<(HttpClient Staff, string Token)> SignedIn(WegoBotApp app, string name = "Мария")
    {
        var key = await app.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, OneTimeTokens.Lifetime, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var (account, _, _) = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Create(key, new Enrolment(Guid.NewGuid(), name) { App = (Secret, 0) }, CancellationToken.None);
        var staff = app.BrowserSignedIn(await app.Services.NewSession(account!.Id, "ruse"));
        return (staff, Forms.Field(await staff.GetStringAsync("/staff"), "token"));
    }
}
