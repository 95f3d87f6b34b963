using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Staff come back to a case on the day that they chose.</summary>
public sealed class CaseRemindersTests
{
    [Fact]
    public async Task A_reminder_is_on_the_desk_from_its_day_on_and_gone_when_it_is_removed()
    {
        await using var app = new WegoBotApp();
        var (path, staff) = await Case(app);
        Assert.Equal(HttpStatusCode.SeeOther, (await Remind(staff, path, "2026-11-25", "Да питаме общината, 0888 123 456")).StatusCode);
        Assert.Contains("Ще Ви напомним на 25 ноември 2026 г.", await Read(staff, path), StringComparison.Ordinal);
        Assert.DoesNotContain("Да питаме общината", await Read(staff, "/staff"), StringComparison.Ordinal);
        app.Clock.Passes(TimeSpan.FromDays(2));
        staff = await app.StaffOf("ruse");
        Assert.Contains("Да питаме общината, [телефон]", await Read(staff, "/staff"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Remind(await app.StaffOf("plovdiv"), path, "2026-11-26", "", "/staff")).StatusCode);
        await staff.PostAsync(path + "/reminder", Forms.Of(("token", Forms.Field(await staff.GetStringAsync(path), "token")), ("step", "clear")));
        Assert.DoesNotContain("Да питаме общината", await Read(staff, "/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_is_told_once_at_nine_in_the_morning_of_that_day()
    {
        await using var app = new WegoBotApp { With = services => services.AddSingleton(new WegoBot.Notifications.Delivery("test", (_, _) => Task.CompletedTask)) };
        var (path, staff) = await Case(app);
        await Remind(staff, path, "2026-11-25", "");
        await using var db = app.NewDb();
        var before = await db.Notifications.CountAsync();
        // Ten o'clock on Monday; 8:59 on Wednesday.
        app.Clock.Passes(TimeSpan.FromHours(46) + TimeSpan.FromMinutes(59));
        await app.Worker<ReminderWorker>().TellDue(default);
        Assert.Equal(before, await db.Notifications.CountAsync());
        app.Clock.Passes(TimeSpan.FromMinutes(1));
        await Task.WhenAll(app.Worker<ReminderWorker>().TellDue(default), app.Worker<ReminderWorker>().TellDue(default));
        var told = await db.Notifications.OrderByDescending(row => row.NextAttemptAt).FirstAsync();
        Assert.Equal((before + 1, "test", EscalationStep.OnDuty), (await db.Notifications.CountAsync(), told.Delivery, told.Step));
    }

    [Theory]
    [InlineData("2026-10-25", "07:00")] // the clocks went back in the night
    [InlineData("2026-03-29", "06:00")] // they went forward
    public void Nine_oclock_is_that_of_the_clock_on_the_wall(string day, string utc) =>
        Assert.Equal(utc, SofiaClock.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), CaseReminders.Hour).UtcDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-22")] // yesterday
    [InlineData("2027-02-22")] // later than a case lasts that nobody touches
    [InlineData("утре")]
    [InlineData("")]
    public async Task A_day_that_cannot_be_is_refused_and_nothing_is_kept(string day)
    {
        await using var app = new WegoBotApp();
        var (path, staff) = await Case(app);
        Assert.Equal(HttpStatusCode.BadRequest, (await Remind(staff, path, day, "")).StatusCode);
        await using var db = app.NewDb();
        Assert.Null((await db.Referrals.SingleAsync()).RemindOn);
    }

    [Fact]
    public async Task What_a_reminder_is_about_is_encrypted_and_ends_with_the_case()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var (path, staff) = await Case(app);
        await Remind(staff, path, "2026-11-25", "Да питаме общината");
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(app.DatabasePath)!), file => FileBytes.Of(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes("общината")) >= 0);
        await using var db = app.NewDb();
        var id = await db.Referrals.Select(row => row.Id).SingleAsync();
        await app.Decides("ruse", id, ReferralStatus.Declined, "no_room_now", default);
        var row = await db.Referrals.SingleAsync();
        Assert.Equal((null, null, null, null), (row.RemindOn, row.RemindAbout, row.RemindAt, row.Owner));
        Assert.Equal(HttpStatusCode.Conflict, (await Remind(staff, path, "2026-11-25", "")).StatusCode);
    }

    private static async Task<(string Path, HttpClient Staff)> Case(WegoBotApp app)
    {
        var code = await app.Person("A").SendsReferral();
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        await staff.GetStringAsync(path);
        return (path, staff);
    }

    private static async Task<string> Read(HttpClient staff, string path) => WebUtility.HtmlDecode(await staff.GetStringAsync(path));

    private static async Task<HttpResponseMessage> Remind(HttpClient staff, string path, string day, string about, string? page = null) => await staff.PostAsync(
        path + "/reminder", Forms.Of(("token", Forms.Field(await staff.GetStringAsync(page ?? path), "token")), ("day", day), ("about", about)));
}
