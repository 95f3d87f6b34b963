using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Notifications;
using WegoBot.Storage;
using WegoBot.Tests.Notifications;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>The head sets who is on duty, everybody of the centre reads it, and each person chooses their own notices. It is Monday, ten o'clock in Sofia.</summary>
public sealed partial class RotaPageTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task The_head_puts_somebody_on_duty_on_several_days_at_once_and_colleagues_read_it()
    {
        await using var app = new WegoBotApp();
        var (head, staff, elena) = (await app.StaffOf("ruse", StaffRole.Head), await app.StaffOf("ruse"), await app.Services.NewAccount("ruse", name: "Елена"));
        Assert.Contains("Още няма график", await Read(staff, "/staff/rota"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await Post(head, "/staff/rota/shifts", ("person", $"{elena:N}"), ("day-1", "1"), ("day-3", "1"), ("from", "9"), ("to", "16"), ("as", "first"))).StatusCode);
        await Post(head, "/staff/rota/shifts", ("person", $"{elena:N}"), ("day-1", "1"), ("from", "20"), ("to", "8"), ("as", "second"));
        var page = await Read(staff, "/staff/rota");
        Assert.Contains("Сега на дежурство: Елена", page, StringComparison.Ordinal);
        Assert.Contains("09:00–16:00 ч.: Елена", page, StringComparison.Ordinal);
        Assert.Contains("20:00–08:00 ч. на другия ден: Елена", page, StringComparison.Ordinal);
        Assert.Contains("Понеделник, от 16:00 до 17:00 ч.", page, StringComparison.Ordinal);
        Assert.Contains("Вторник, от 09:00 до 17:00 ч.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/staff/rota", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(staff, "/staff/rota/shifts", ("person", $"{elena:N}"), ("day-2", "1"), ("from", "9"), ("to", "16"))).StatusCode);

        // The same shift once more is the same shift.
        await Post(head, "/staff/rota/shifts", ("person", $"{elena:N}"), ("day-1", "1"), ("from", "9"), ("to", "16"), ("as", "first"));
        await using var db = app.NewDb();
        Assert.Equal(3, db.RotaShifts.Count());
        await Post(head, Remove().Match(await Read(head, "/staff/rota")).Groups[1].Value);
        Assert.Equal(2, db.RotaShifts.Count());
    }

    [Fact]
    public async Task Only_people_of_the_centre_real_days_and_real_hours_are_taken()
    {
        await using var app = new WegoBotApp();
        var (head, stranger, own) = (await app.StaffOf("ruse", StaffRole.Head), await app.Services.NewAccount("plovdiv"), await app.Services.NewAccount("ruse"));
        foreach (var (person, day, from, to) in new[] { ($"{stranger:N}", "day-1", "9", "17"), ("x", "day-1", "9", "17"), ($"{own:N}", "x", "9", "17"), ($"{own:N}", "day-1", "24", "17"), ($"{own:N}", "day-1", "9", "25"), ($"{own:N}", "day-1", "-1", "0") })
            Assert.Equal(HttpStatusCode.BadRequest, (await Post(head, "/staff/rota/shifts", ("person", person), (day, "1"), ("from", from), ("to", to), ("as", "first"))).StatusCode);
        foreach (var day in new[] { "2026-11-22", "2030-01-01", "yesterday", "" })
            Assert.Equal(HttpStatusCode.BadRequest, (await Post(head, "/staff/rota/days", ("day", day), ("is", "off"))).StatusCode);
        await using var db = app.NewDb();
        Assert.Equal((0, 0), (db.RotaShifts.Count(), db.RotaDays.Count()));
    }

    [Fact]
    public async Task Single_days_are_set_and_taken_back_and_go_a_week_after_they_are_over()
    {
        await using var app = new WegoBotApp();
        var (head, own) = (await app.StaffOf("ruse", StaffRole.Head), await app.Services.NewAccount("ruse", name: "Елена"));
        await Post(head, "/staff/rota/shifts", ("person", $"{own:N}"), ("day-1", "1"), ("day-4", "1"), ("from", "9"), ("to", "17"), ("as", "first"));
        await Post(head, "/staff/rota/days", ("day", "2026-11-23"), ("is", "off"));
        await Post(head, "/staff/rota/days", ("day", "2026-12-24"), ("is", "working"));
        await Post(head, "/staff/rota/days", ("day", "2026-12-25"), ("is", "working"));
        await Post(head, "/staff/rota/days", ("day", "2026-12-25"));
        var page = await Read(head, "/staff/rota");
        Assert.Contains("23 ноември 2026 г.: няма дежурство", page, StringComparison.Ordinal);
        Assert.Contains("24 декември 2026 г.: графикът важи", page, StringComparison.Ordinal);
        Assert.Contains("Сега никой не е на дежурство", page, StringComparison.Ordinal);
        await using var db = app.NewDb();
        Assert.Equal(2, db.RotaDays.Count());
        app.Clock.Passes(TimeSpan.FromDays(8));
        await app.AppliesRetention();
        Assert.Equal(new DateOnly(2026, 12, 24), db.RotaDays.Single().Day);
    }

    [Fact]
    public async Task An_address_is_used_only_after_its_owner_has_typed_the_code_that_was_sent_there()
    {
        await using var notices = await NoticesToPeople.Start();
        var account = await notices.App.Services.NewAccount("ruse", name: "Елена");
        var (elena, colleague) = (notices.App.BrowserSignedIn(await notices.App.Services.NewSession(account)), await notices.App.StaffOf("ruse"));
        foreach (var wrong in new[] { "", "x", "a@b@c", "Елена <elena@example.org>", "elena@example.org,eva@example.org" })
            Assert.Equal(HttpStatusCode.BadRequest, (await Post(elena, "/staff/me/notices/email", ("email", wrong))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Post(elena, "/staff/me/notices/email", ("email", "elena@example.org"))).StatusCode);
        Assert.Contains("Преди малко вече изпратихме код", await Answer(await Post(elena, "/staff/me/notices/email", ("email", "other@example.org"))), StringComparison.Ordinal);
        var code = Code().Match(await notices.LastText()).Value;
        Assert.Contains("Изпратихме код на elena@example.org", await Read(elena, "/staff/me/notices"), StringComparison.Ordinal);

        // Until then nothing else goes there, and guessing is limited.
        await notices.App.Person("A").SendsReferral();
        Assert.Empty(await notices.Arrives());
        for (var attempt = 0; attempt < NoticePreferences.CodeAttempts; attempt++)
            Assert.Equal(HttpStatusCode.BadRequest, (await Post(elena, "/staff/me/notices/code", ("code", code == "000000" ? "000001" : "000000"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(elena, "/staff/me/notices/code", ("code", code))).StatusCode);
        notices.App.Clock.Passes(NoticePreferences.CodePause);
        await Post(elena, "/staff/me/notices/email", ("email", "elena@example.org"));
        code = Code().Match(await notices.LastText()).Value;
        var confirmed = await Post(elena, "/staff/me/notices/code", ("code", $" {code[..3]} {code[3..]} "));
        Assert.Contains("Адресът е потвърден", await Read(elena, confirmed.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(elena, "/staff/me/notices/code", ("code", code))).StatusCode);

        await notices.App.Person("B").SendsReferral();
        Assert.Equal(["elena: new"], await notices.Arrives());
        Assert.Contains("Пробното известие пристигна", await Answer(await Post(elena, "/staff/me/notices/test")), StringComparison.Ordinal);
        Assert.Equal(["elena: test"], await notices.Arrives());

        // Colleagues see whose way it is and test it, and never the address.
        var page = await Read(colleague, "/staff/notices");
        Assert.Contains("Имейл на Елена", page, StringComparison.Ordinal);
        Assert.Contains("Само на тази страница научават: Somebody", page, StringComparison.Ordinal);
        Assert.DoesNotContain("elena@example.org", page, StringComparison.Ordinal);
        await Post(colleague, "/staff/notices", ("delivery", $"own-email-{account:N}"));
        Assert.Equal(["elena: test"], await notices.Arrives());
        Assert.All(notices.App.DatabaseFiles(), file => Assert.DoesNotContain("elena@", FileBytes.Letters(file), StringComparison.Ordinal));
        Assert.DoesNotContain("elena@", notices.App.Log.Text, StringComparison.Ordinal);

        await Post(elena, "/staff/me/notices/remove");
        await notices.App.Person("C").SendsReferral();
        Assert.Empty(await notices.Arrives());
    }

    [Fact]
    public async Task A_new_address_that_is_not_confirmed_leaves_the_former_one_and_a_code_expires()
    {
        await using var notices = await NoticesToPeople.Start();
        var elena = notices.App.BrowserSignedIn(await notices.App.Services.NewSession(await notices.Somebody("elena")));
        await Post(elena, "/staff/me/notices/email", ("email", "new@example.org"));
        var code = Code().Match(await notices.LastText()).Value;
        await notices.App.Person("A").SendsReferral();
        Assert.Equal(["elena: new"], await notices.Arrives());
        // A look now and then, so that the session goes on.
        notices.App.Clock.Passes(TimeSpan.FromMinutes(9));
        await elena.GetAsync("/staff/me");
        notices.App.Clock.Passes(TimeSpan.FromMinutes(9));
        await elena.GetAsync("/staff/me");
        notices.App.Clock.Passes(TimeSpan.FromMinutes(9));
        await elena.GetAsync("/staff/me");
        notices.App.Clock.Passes(TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(elena, "/staff/me/notices/code", ("code", code))).StatusCode);
    }

    [Fact]
    public async Task A_code_that_the_mail_server_refuses_changes_nothing_and_says_why()
    {
        await using var notices = await NoticesToPeople.Start();
        notices.Mail.ToRecipient = _ => new SmtpServer.Protocol.SmtpResponse(SmtpServer.Protocol.SmtpReplyCode.MailboxUnavailable, "unknown");
        var elena = notices.App.BrowserSignedIn(await notices.App.Services.NewSession(await notices.Somebody("elena")));
        var answer = await Answer(await Post(elena, "/staff/me/notices/email", ("email", "nobody@example.org")));
        Assert.Contains("Кодът не можа да се изпрати", answer, StringComparison.Ordinal);
        Assert.Contains("Сървърът не прие този адрес", answer, StringComparison.Ordinal);
        notices.Mail.ToRecipient = _ => null;
        Assert.Equal(HttpStatusCode.SeeOther, (await Post(elena, "/staff/me/notices/email", ("email", "new@example.org"))).StatusCode);
        Assert.Contains("Известията идват на elena@example.org", await Read(elena, "/staff/me/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_hours_and_one_notice_for_several_are_kept_and_shown_again()
    {
        await using var notices = await NoticesToPeople.Start();
        var elena = notices.App.BrowserSignedIn(await notices.App.Services.NewSession(await notices.Somebody("elena")));
        await Post(elena, "/staff/me/notices/times", ("from", "22"), ("to", "7"), ("digest", "1"));
        var page = await Read(elena, "/staff/me/notices");
        Assert.Equal(2, Selected().Count(page));
        Assert.Contains("name=\"digest\" value=\"1\" checked", page, StringComparison.Ordinal);
        await using (var db = notices.App.NewDb())
            Assert.Equal((22, 7, true), (db.NoticePreferences.Single().QuietFrom!.Value, db.NoticePreferences.Single().QuietTo!.Value, db.NoticePreferences.Single().IsDigest));
        await Post(elena, "/staff/me/notices/times", ("from", ""), ("to", "7"));
        await using (var db = notices.App.NewDb())
            Assert.Equal((null, null, false), (db.NoticePreferences.Single().QuietFrom, db.NoticePreferences.Single().QuietTo, db.NoticePreferences.Single().IsDigest));
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_so()
    {
        await using var app = new WegoBotApp();
        foreach (var (centre, role) in new[] { ("ruse", StaffRole.Staff), (null, StaffRole.Coordinator) })
        {
            var page = await Read(await app.StaffOf(centre, role), "/staff/me/notices");
            Assert.Contains("Тук още няма пощенски сървър", page, StringComparison.Ordinal);
            Assert.DoesNotContain("type=\"email\"", page, StringComparison.Ordinal);
        }
    }

    private static async Task<string> Read(HttpClient browser, string page) => WebUtility.HtmlDecode(await browser.GetStringAsync(page));

    private static async Task<string> Answer(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string to, params (string, string)[] fields) =>
        await browser.PostAsync(to, Forms.Of([("token", Forms.Field(await browser.GetStringAsync("/staff/me"), "token")), .. fields]));

    [GeneratedRegex("action=\"(/staff/rota/shifts/[0-9a-f]{32})\"")]
    private static partial Regex Remove();

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Code();

    [GeneratedRegex("<option value=\"(22|7)\" selected")]
    private static partial Regex Selected();
}
