using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>S28: what people of the staff do is noted once, with ids and nothing else, in the commit of the change itself.</summary>
public sealed class StaffAuditTests
{
    [Fact]
    public async Task Whoever_finds_opens_answers_and_notes_a_case_is_noted_with_the_case_and_the_account()
    {
        await using var app = new WegoBotApp();
        var code = await app.Person("A").SendsReferral();
        var account = await app.Services.NewAccount("ruse");
        var staff = app.BrowserSignedIn(await app.Services.NewSession(account, "ruse"));
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        var page = await staff.GetStringAsync(path);
        var form = (string name) => Forms.Field(page, name);
        await staff.PostAsync(path, Forms.Of(("token", form("token")), ("state", form("state")), ("status", "Accepted"), ("answer", "can_help")));
        await staff.PostAsync(path + "/notes", Forms.Of(("token", form("token")), ("note", "Питаме в общината.")));
        await staff.PostAsync("/staff/out", Forms.Of(("token", form("token"))));

        var referral = Guid.Parse(path.Split('/')[^1]);
        Assert.Equal(
            [AuditAction.SignedIn, AuditAction.CodeSearched, AuditAction.CaseViewed, AuditAction.CaseAnswered, AuditAction.NoteAdded, AuditAction.SignedOut],
            (await Noted(app, account)).Select(row => row.Action));
        Assert.All(await Noted(app, account), row => Assert.Equal("ruse", row.Centre));
        Assert.Equal(3, (await Noted(app, account)).Count(row => row.Record == referral));
    }

    [Fact]
    public async Task An_answer_that_reached_nobody_is_noted_as_what_it_was_a_look_at_the_case()
    {
        await using var app = new WegoBotApp();
        var code = await app.Person("A").SendsReferral();
        var account = await app.Services.NewAccount("ruse");
        var staff = app.BrowserSignedIn(await app.Services.NewSession(account, "ruse"));
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        var token = Forms.Field(await staff.GetStringAsync(path), "token");
        Assert.Equal(HttpStatusCode.Conflict, (await staff.PostAsync(path, Forms.Of(("token", token), ("state", "Sent.7"), ("status", "Accepted"), ("answer", "can_help")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await staff.PostAsync(path + "/words", Forms.Of(
            ("token", token), ("state", "Seen.0"), ("status", "WaitingForHer"), ("words", "Кога Ви е удобно?")))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await staff.PostAsync(path, Forms.Of(("token", "x")))).StatusCode);
        Assert.Equal(
            [AuditAction.SignedIn, AuditAction.CodeSearched, AuditAction.CaseViewed, AuditAction.CaseViewed, AuditAction.CaseViewed],
            (await Noted(app, account)).Select(row => row.Action));
    }

    [Fact]
    public async Task An_answer_and_its_entry_are_one_commit()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        var account = await app.Services.NewAccount("ruse");
        var staff = app.BrowserSignedIn(await app.Services.NewSession(account, "ruse"));
        var path = $"/staff/referrals/{(await app.Desk.List("ruse", CancellationToken.None))[0].Id:N}";
        var page = await staff.GetStringAsync(path);
        // An entry that cannot be stored keeps the answer from being stored.
        await using (var db = app.NewDb())
            db.Database.ExecuteSqlRaw(app.OnPostgres
                ? """CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$; CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntries" FOR EACH ROW EXECUTE FUNCTION refuse()"""
                : "CREATE TRIGGER refuse BEFORE INSERT ON AuditEntries BEGIN SELECT RAISE(ABORT, 'no'); END");
        var answer = await staff.PostAsync(path, Forms.Of(("token", Forms.Field(page, "token")), ("state", Forms.Field(page, "state")), ("status", "Accepted"), ("answer", "can_help")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await staff.GetAsync(path)).StatusCode);
        await using var after = app.NewDb();
        Assert.Equal(ReferralStatus.Seen, (await after.Referrals.SingleAsync()).Status);
        Assert.Empty(after.CaseMessages);
    }

    [Fact]
    public async Task Refused_attempts_are_noted_with_the_account_whose_name_it_was_but_never_without_end()
    {
        await using var app = new WegoBotApp();
        var account = await app.Services.NewAccount("ruse", name: "Мария");
        var browser = app.Browser();
        for (var attempt = 0; attempt < RefusedAttempts.MostPerMinute; attempt++)
            await browser.PostAsync("/staff/sign-in", Forms.Of(("name", "Никой"), ("recovery", "0000")));
        await browser.PostAsync("/staff/sign-in", Forms.Of(("name", "Мария"), ("recovery", "0000")));
        Assert.Empty(await Noted(app, account));
        app.Clock.Passes(TimeSpan.FromMinutes(1));
        await browser.PostAsync("/staff/sign-in", Forms.Of(("name", " мария "), ("recovery", "0000")));
        Assert.Equal(AuditAction.SignInRefused, Assert.Single(await Noted(app, account)).Action);
        await using var db = app.NewDb();
        Assert.Equal(RefusedAttempts.MostPerMinute + 1, await db.AuditEntries.CountAsync(row => row.Action == AuditAction.SignInRefused));
    }

    [Fact]
    public async Task Invitations_people_and_their_sessions_are_noted_for_the_centre_that_they_concern()
    {
        await using var app = new WegoBotApp();
        var (head, staff, coordinator) = (await app.Services.NewAccount("ruse", StaffRole.Head), await app.Services.NewAccount("ruse"), await app.Services.NewAccount(null, StaffRole.Coordinator));
        await app.Services.NewSession(staff);
        var (heads, theirs) = (app.BrowserSignedIn(await app.Services.NewSession(head, "ruse")), app.BrowserSignedIn(await app.Services.NewSession(coordinator)));
        var token = Forms.Field(await heads.GetStringAsync("/staff/people"), "token");
        await heads.PostAsync("/staff/people/invite", Forms.Of(("token", token), ("role", "Staff")));
        await heads.PostAsync($"/staff/people/{staff:N}/sessions", Forms.Of(("token", token)));
        await heads.PostAsync($"/staff/people/{staff:N}/remove", Forms.Of(("token", token)));
        var coordinators = Forms.Field(await theirs.GetStringAsync("/staff/centres"), "token");
        await theirs.PostAsync("/staff/centres/invite", Forms.Of(("token", coordinators), ("centre", "plovdiv")));
        await theirs.PostAsync($"/staff/centres/heads/{head:N}", Forms.Of(("token", coordinators), ("centre", "ruse")));

        Assert.Equal(
            [(AuditAction.SignedIn, "ruse", null), (AuditAction.Invited, "ruse", null), (AuditAction.SessionsEnded, "ruse", staff), (AuditAction.PersonRemoved, "ruse", (Guid?)staff)],
            (await Noted(app, head)).Select(row => (row.Action, row.Centre, row.Action == AuditAction.SignedIn ? null : row.Record)));
        Assert.Equal(
            [(AuditAction.Invited, "plovdiv", null), (AuditAction.PersonRemoved, "ruse", (Guid?)head)],
            (await Noted(app, coordinator)).Skip(1).Select(row => (row.Action, row.Centre, row.Record)));
    }

    /// <summary>What an account did after it was made.</summary>
    private static async Task<List<AuditEntryRow>> Noted(WegoBotApp app, Guid account)
    {
        await using var db = app.NewDb();
        return await db.AuditEntries.Where(row => row.Account == account && row.Action != AuditAction.AccountMade).OrderBy(row => row.Number).ToListAsync();
    }
}
