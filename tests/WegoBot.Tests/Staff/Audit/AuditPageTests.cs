using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>The head sees who of the centre looked at what, and she sees on which days her message was opened.</summary>
public sealed class AuditPageTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task A_head_sees_who_looked_at_what_of_her_own_centre_and_that_she_looked()
    {
        await using var app = new WegoBotApp();
        var (ruse, plovdiv) = (await Opened(app, "A", "ruse", "Мария"), await Opened(app, "B", "plovdiv", "Елена"));
        var head = await app.StaffOf("ruse", StaffRole.Head);
        var page = WebUtility.HtmlDecode(await head.GetStringAsync(AuditPages.Path));
        Assert.Contains("Мария", page, StringComparison.Ordinal);
        Assert.Contains("отвори насочване", page, StringComparison.Ordinal);
        Assert.Contains(ReferralPages.Path(ruse), page, StringComparison.Ordinal);
        Assert.DoesNotContain("Елена", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{plovdiv:N}", page, StringComparison.Ordinal);
        await app.Services.GetRequiredService<AuditLog>().Write(new AuditEvent(AuditAction.BackupRestored, null, Record: RestoredBackup.IdOf(new DateTimeOffset(2026, 11, 20, 3, 30, 0, TimeSpan.Zero))), Wait);
        page = WebUtility.HtmlDecode(await head.GetStringAsync(AuditPages.Path));
        Assert.Contains("отвори тази страница", page, StringComparison.Ordinal);
        Assert.Contains("върна данните от резервно копие", page, StringComparison.Ordinal);
        Assert.Contains("копието е от 20 ноември 2026", page, StringComparison.Ordinal);
        Assert.Contains(", 05:30 ч.", page, StringComparison.Ordinal);
        Assert.Contains(AuditPages.Path, await head.GetStringAsync("/staff/people"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.StaffOf("ruse")).GetAsync(AuditPages.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.StaffOf(null, StaffRole.Coordinator)).GetAsync(AuditPages.Path)).StatusCode);
    }

    [Fact]
    public async Task What_is_deleted_and_who_is_gone_stay_in_the_log_without_a_name()
    {
        await using var app = new WegoBotApp();
        var referral = await Opened(app, "A", "ruse", "Мария");
        await using (var db = app.NewDb())
        {
            db.Referrals.RemoveRange(db.Referrals);
            db.StaffAccounts.RemoveRange(db.StaffAccounts);
            await db.SaveChangesAsync();
        }

        var page = WebUtility.HtmlDecode(await (await app.StaffOf("ruse", StaffRole.Head)).GetStringAsync(AuditPages.Path));
        Assert.Contains("Човек, който вече не е тук", page, StringComparison.Ordinal);
        Assert.Contains($"насочване, което вече е изтрито · знак {StaffTexts.Mark(referral)}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Мария", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_entries_are_on_further_pages_and_none_is_left_out_or_shown_twice()
    {
        await using var app = new WegoBotApp();
        await using (var db = app.NewDb())
        {
            await using var commit = await db.Database.BeginTransactionAsync();
            for (var entry = 0; entry <= CentreAudit.AtOnce; entry++)
                await app.Services.GetRequiredService<AuditLog>().Add(db, new AuditEvent(AuditAction.CodeSearched, null, "ruse"), Wait);
            await db.SaveChangesAsync();
            await commit.CommitAsync();
        }

        var audit = app.Services.GetRequiredService<CentreAudit>();
        var first = await audit.Of("ruse", null, Wait);
        var second = await audit.Of("ruse", first[^1].Number, Wait);
        Assert.Equal(Enumerable.Range(1, CentreAudit.AtOnce + 1).Reverse(), first.Concat(second).Select(line => (int)line.Number));
        var page = await (await app.StaffOf("ruse", StaffRole.Head)).GetStringAsync($"{AuditPages.Path}?before={first[^1].Number}");
        Assert.DoesNotContain("?before=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_has_a_sentence_of_its_own() =>
        // Add a key to AuditTexts.Key, PageKeys and both files in localization/ for a new action.
        Assert.Equal(Enum.GetValues<AuditAction>().Length, Enum.GetValues<AuditAction>().Select(AuditTexts.Key).Distinct().Count());

    [Fact]
    public async Task She_reads_on_which_days_which_centre_opened_her_message_and_neither_who_nor_when()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.SendsReferral();
        await person.Presses(Trigger.Skip);
        Assert.DoesNotContain((await person.Screen()).Lines, line => line.Key == "my_referral.opened");
        var referral = (await app.Desk.List("ruse", Wait))[0].Id;
        var staff = await app.StaffOf("ruse");
        await staff.GetAsync(ReferralPages.Path(referral));
        await staff.GetAsync(ReferralPages.Path(referral));
        app.Clock.Passes(TimeSpan.FromMinutes(5));
        var opened = Assert.Single((await person.Screen()).Lines, line => line.Key == "my_referral.opened");
        Assert.Equal("Хора от Център Динамика са отваряли съобщението Ви: 23 ноември 2026 г.", opened.Text);
        // A look that was not shown to anybody is none.
        await (await app.StaffOf("plovdiv")).GetAsync(ReferralPages.Path(referral));
        Assert.Single((await person.Screen()).Lines, line => line.Key == "my_referral.opened");
    }

    private static async Task<Guid> Opened(WegoBotApp app, string person, string centre, string name)
    {
        await app.Person(person).SendsReferral(centre);
        var staff = app.BrowserSignedIn(await app.Services.NewSession(await app.Services.NewAccount(centre, name: name), centre));
        var referral = (await app.Desk.List(centre, Wait))[0].Id;
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(ReferralPages.Path(referral))).StatusCode);
        return referral;
    }
}
