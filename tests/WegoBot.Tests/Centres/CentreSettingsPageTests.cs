using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Centres;

/// <summary>The head of a centre sets when it reads and whether it is full, a coordinator does so for every centre, and nobody loses what was typed.</summary>
public sealed class CentreSettingsPageTests : IAsyncLifetime, IDisposable
{
    private readonly WegoBotApp _app = new();

    private CentreSettings Ruse => _app.Services.GetRequiredService<CurrentCentres>().Of("ruse");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task What_a_head_saves_holds_at_once_and_stands_on_the_page()
    {
        var head = await _app.StaffOf("ruse", StaffRole.Head);
        var answer = await head.SavesSettings(SettingsPage.Own, [
            .. SettingsPage.Weekdays, ("from-friday", "08.30"), ("closed", "24.12.2026 – 5.1.2027\n1.12.2026"), ("state", "Full"), ("full_until", "2026-11-30"),
            ("email-onduty", "team@example.org, second@example.org"), ("notices", "en")]);
        Assert.Equal((HttpStatusCode.SeeOther, "/staff/settings?saved=true"), (answer.StatusCode, answer.Headers.Location!.ToString()));

        Assert.Equal((CentreState.Full, new DateOnly(2026, 11, 30)), (Ruse.State, Ruse.FullUntil!.Value));
        Assert.Equal(new DailyHours(new TimeOnly(8, 30), new TimeOnly(17, 0)), Ruse.Hours!.Of(DayOfWeek.Friday));
        Assert.Null(Ruse.Hours.Of(DayOfWeek.Saturday));
        Assert.Equal(14, Ruse.ClosedOn.Count);
        Assert.Equal(["team@example.org", "second@example.org"], Ruse.EmailsOf(EscalationStep.OnDuty));

        var fields = SettingsPage.Fields(await head.GetStringAsync("/staff/settings?saved=true"));
        Assert.Equal(("Full", "2026-11-30", "08:30", "en", "1"), (fields["state"], fields["full_until"], fields["from-friday"], fields["notices"], fields["version"]));
        Assert.Equal("1.12.2026\n24.12.2026 – 5.1.2027", fields["closed"]);
    }

    [Theory]
    [InlineData("from-monday", "девет", "Това не е час: девет. Пример: 09:00.")]
    [InlineData("to-monday", "", "Напишете и началния, и крайния час")]
    [InlineData("to-monday", "08:00", "Крайният час е преди началния")]
    [InlineData("full_until", "2026-11-20", "Този ден е минал или е след повече от година: 2026-11-20.")]
    [InlineData("closed", "30 февруари", "не се разбират или са твърде далеч: 30 февруари. Пример: 24.11.2026 – 25.11.2026.")]
    [InlineData("closed", "5.1.2027 – 24.12.2026", "не се разбират")]
    [InlineData("closed", "1.1.2029", "твърде далеч: 1.1.2029")]
    [InlineData("email-second", "Мария", "Това не е имейл адрес: Мария.")]
    [InlineData("email-head", "a@example.org,b@example.org,c@example.org,d@example.org", "повече от три")]
    [InlineData("email-head", "<b>x</b>@example.org", "не е имейл адрес: <b>x</b>@example.org")]
    [InlineData("notices", "xx", "Този език вече го няма")]
    [InlineData("state", "Open' OR 1=1", "Изберете едно от трите")]
    public async Task A_field_that_is_wrong_says_what_to_do_and_nothing_that_was_typed_is_lost(string field, string typed, string said)
    {
        var head = await _app.StaffOf("ruse", StaffRole.Head);
        var fields = SettingsPage.With(SettingsPage.Fields(await head.GetStringAsync(SettingsPage.Own)), [.. SettingsPage.Weekdays, ("email-onduty", "team@example.org"), ("state", "Full"), (field, typed)]).ToDictionary();
        var answer = await head.PostAsync(SettingsPage.Own, new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(said, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}-wrong\"", page, StringComparison.Ordinal);
        var shown = SettingsPage.Fields(page);
        Assert.All(fields.Where(one => one.Key is not ("state" or "notices")), one => Assert.Equal(one.Value, shown[one.Key]));
        Assert.Equal(0, Ruse.Version);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_is_told_keeps_what_was_typed_and_can_save_it_then()
    {
        var head = await _app.StaffOf("ruse", StaffRole.Head);
        var fields = SettingsPage.Fields(await head.GetStringAsync(SettingsPage.Own));
        await head.SavesSettings(SettingsPage.Own, ("email-head", "first@example.org"));

        fields["closed"] = "1.12.2026";
        var answer = await head.PostAsync(SettingsPage.Own, new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Междувременно друг човек запази настройките", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(["first@example.org"], Ruse.EmailsOf(EscalationStep.Head));
        Assert.Equal(HttpStatusCode.SeeOther, (await head.PostAsync(SettingsPage.Own, new FormUrlEncodedContent(SettingsPage.Fields(page)))).StatusCode);
        Assert.Equal((2, new DateOnly(2026, 12, 1)), (Ruse.Version, Assert.Single(Ruse.ClosedOn)));
    }

    [Fact]
    public async Task A_coordinator_sets_the_same_for_every_centre_and_sees_nothing_of_any_case()
    {
        var coordinator = await _app.StaffOf(null, StaffRole.Coordinator);
        var centres = await coordinator.GetStringAsync("/staff/centres");
        foreach (var centre in _app.Services.GetRequiredService<Catalogue>().Centres)
        {
            var path = $"/staff/centres/{centre.Id}/settings";
            Assert.Contains($"href=\"{path}\"", centres, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.SeeOther, (await coordinator.SavesSettings(path, ("state", "Closed"))).StatusCode);
            Assert.Equal(CentreState.Closed, _app.Services.GetRequiredService<CurrentCentres>().Of(centre.Id).State);
            Assert.DoesNotContain("/staff/referrals", await coordinator.GetStringAsync(path), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync("/staff/centres/nowhere/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(SettingsPage.Own)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _app.StaffOf("ruse")).GetAsync(SettingsPage.Own)).StatusCode);
    }

    [Fact]
    public async Task Every_change_is_in_the_audit_log_with_who_made_it_and_for_which_centre()
    {
        var coordinator = await _app.StaffOf(null, StaffRole.Coordinator);
        await coordinator.SavesSettings("/staff/centres/plovdiv/settings", ("state", "Closed"));
        await using var db = _app.NewDb();
        var entry = await db.AuditEntries.SingleAsync(row => row.Action == AuditAction.SettingsChanged);
        Assert.Equal("plovdiv", entry.Centre);
        Assert.Equal((await db.StaffAccounts.SingleAsync()).Id, entry.Account);
    }

    [Fact]
    public async Task Addresses_are_on_the_disk_only_encrypted()
    {
        var head = await _app.StaffOf("ruse", StaffRole.Head);
        await head.SavesSettings(SettingsPage.Own, ("email-second", "canary-address@example.org"));
        var canary = Encoding.UTF8.GetBytes("canary-address");
        Assert.Equal(["canary-address@example.org"], Ruse.EmailsOf(EscalationStep.Second));
        await using var db = _app.NewDb();
        Assert.DoesNotContain(await db.CentreSettings.Select(row => row.Content).ToListAsync(), content => content.AsSpan().IndexOf(canary) >= 0);
        Assert.DoesNotContain("canary-address", _app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_too_every_field_has_a_label_of_its_own_and_every_group_a_legend()
    {
        var browser = _app.BrowserSignedIn(await _app.Services.NewSession("ruse", StaffRole.Head, "en"));
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(SettingsPage.Own));
        Assert.Contains("Settings of the centre", page, StringComparison.Ordinal);
        foreach (var day in CentreSettingsForm.Week)
            foreach (var field in new[] { CentreSettingsForm.From(day), CentreSettingsForm.To(day) })
                Assert.Contains($"<label for=\"{field}\"", page, StringComparison.Ordinal);
        Assert.Contains("<legend>Monday</legend>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{typed}", page, StringComparison.Ordinal);
    }
}
