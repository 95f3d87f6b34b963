using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Calendar;
using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Tests.Centres;

/// <summary>What a centre sets holds in the chat, in the escalation and in every replica, with one order of precedence.</summary>
public sealed class CurrentCentresTests
{
    private static readonly WeeklyHours Office = WeeklyHours.Of(new OpeningHours(
        false, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(9, 0), new TimeOnly(17, 0)));

    [Fact]
    public async Task Another_replica_knows_with_its_next_look_what_was_set_in_this_one()
    {
        await using var one = new WegoBotApp();
        await using var other = new WegoBotApp(one.Folder) { OnPostgres = one.OnPostgres };
        Assert.Equal(CentreState.Open, Ruse(other).State);
        await Saves(one, settings => settings with { State = CentreState.Full });
        await other.Worker<CurrentCentres>().Refresh(default);
        Assert.Equal(CentreState.Full, Ruse(other).State);
    }

    [Fact]
    public async Task What_was_set_is_there_after_a_restart_from_the_first_turn_on()
    {
        var folder = Directory.CreateTempSubdirectory("centres").FullName;
        await using (var app = new WegoBotApp(folder))
            await Saves(app, settings => settings with { State = CentreState.Closed });
        await using (var again = new WegoBotApp(folder))
            Assert.DoesNotContain("ruse", await Offered(await AtTheCentres(again)));
        TestFolder.Remove(folder);
    }

    [Fact]
    public async Task The_chat_tells_her_when_the_centre_reads_and_the_escalation_counts_the_same_hours()
    {
        await using var app = new WegoBotApp();
        await Saves(app, settings => settings with { Hours = Office });
        app.Clock.Passes(TimeSpan.FromHours(8)); // Monday, six in the evening
        var person = await AtTheCentres(app);
        var away = await person.Presses(Trigger.Centre, "ruse");
        Assert.Equal(Stage.CentreAway, away.Screen.Stage);
        Assert.Contains(away.Screen.Lines, line => line.Text == "Четат отново утре, вторник, от 09:00.");
        await person.Presses(Trigger.Wait, "2026-11-24");
        await person.Presses(Trigger.Contact, nameof(ContactPreference.Chat));
        await person.Presses(Trigger.Skip);
        await person.Presses(Trigger.Skip);
        await person.Presses(Trigger.Continue);
        await person.Presses(Trigger.Agree);
        await using var db = app.NewDb();
        var next = (await db.Referrals.SingleAsync()).NextStepAt!.Value;
        Assert.Equal(new DateTime(2026, 11, 24, 11, 0, 0), SofiaClock.In(next));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_message_before_the_day_on_which_a_full_centre_reads_it()
    {
        await using var app = new WegoBotApp();
        await Saves(app, settings => settings with { Hours = Office, State = CentreState.Full, FullUntil = new DateOnly(2026, 11, 25) });
        await using var db = app.NewDb();
        var first = app.Services.GetRequiredService<Escalations>().Begin(db, "ruse").NextStepAt;
        Assert.Equal(new DateTime(2026, 11, 26, 11, 0, 0), SofiaClock.In(first));
        Assert.Equal(DateOnly.FromDateTime(SofiaClock.In(app.Clock.GetUtcNow())), DateOnly.FromDateTime(SofiaClock.In(app.Services.GetRequiredService<Escalations>().Begin(db, "plovdiv").NextStepAt)));
    }

    [Fact]
    public async Task Before_the_first_account_of_all_the_service_is_tried_out_and_offers_every_centre()
    {
        await using var app = new WegoBotApp { OffersOnlyCentresWithStaff = true };
        Assert.Equal(3, (await Offered(await AtTheCentres(app))).Count);
    }

    [Fact]
    public async Task A_centre_is_offered_from_its_first_account_on_and_no_longer_after_the_last()
    {
        await using var app = new WegoBotApp { OffersOnlyCentresWithStaff = true };
        var current = app.Services.GetRequiredService<CurrentCentres>();
        await app.Services.NewAccount(null, StaffRole.Coordinator);
        await current.Refresh(default);
        var person = await AtTheCentres(app);
        var screen = await person.Screen();
        Assert.Empty(await Offered(person));
        Assert.Equal(3, screen.Lines.Count(line => line.Key == "centre.nobody"));
        Assert.Contains(screen.Lines, line => line.Key == "centre.none_open");

        var account = await app.Services.NewAccount("plovdiv");
        await current.Refresh(default);
        Assert.Equal(["plovdiv"], await Offered(await AtTheCentres(app, "B")));
        await app.Services.GetRequiredService<WegoBot.Staff.StaffPeople>().Remove("plovdiv", account, default);
        await current.Refresh(default);
        Assert.Empty(await Offered(await AtTheCentres(app, "C")));
    }

    [Fact]
    public async Task A_setting_offers_every_centre_for_trying_the_service_out()
    {
        await using var app = new WegoBotApp { OffersOnlyCentresWithStaff = true, Settings = new Dictionary<string, string> { ["Referrals:OfferWithoutStaff"] = "true" } };
        await app.Services.NewAccount(null, StaffRole.Coordinator);
        await app.Services.GetRequiredService<CurrentCentres>().Refresh(default);
        Assert.Equal(3, (await Offered(await AtTheCentres(app))).Count);
    }

    [Fact]
    public async Task What_the_catalogue_closes_stays_closed_whatever_the_page_says()
    {
        await using var app = new WegoBotApp();
        var ruse = app.Services.GetRequiredService<Catalogue>().FindCentre("ruse")! with { State = CentreState.Closed };
        var open = new CentreSettings { State = CentreState.Open, Hours = Office, Version = 1 };
        var time = new WorkingTime(Office, OneOffDays.None, []);
        Assert.Equal(CentreState.Closed, CentreAvailabilities.Of(ruse, open, time, hasReaders: true, app.Clock.GetUtcNow()).State);
        Assert.Equal(CentreState.Full, CentreAvailabilities.Of(ruse with { State = CentreState.Full }, CentreSettings.Of(ruse with { State = CentreState.Full }), time, hasReaders: true, app.Clock.GetUtcNow()).State);
        Assert.Equal(CentreState.Open, CentreAvailabilities.Of(ruse with { State = CentreState.Full }, open, time, hasReaders: true, app.Clock.GetUtcNow()).State);
    }

    [Fact]
    public async Task A_centre_whose_rota_has_nobody_in_its_hours_is_not_offered_as_if_somebody_read()
    {
        await using var app = new WegoBotApp();
        var (ruse, hours) = (app.Services.GetRequiredService<Catalogue>().FindCentre("ruse")!, new WorkingTime(Office, OneOffDays.None, []));
        var settings = CentreSettings.Of(ruse) with { Hours = Office };
        foreach (var (from, isRead) in new[] { (9, true), (18, false) })
        {
            var rota = new Rota([new Shift(Guid.NewGuid(), DayOfWeek.Monday, from, from + 3, false)], hours, new Dictionary<DateOnly, bool>());
            Assert.Equal(isRead, CentreAvailabilities.Of(ruse, settings, hours, hasReaders: true, app.Clock.GetUtcNow(), rota).HasReaders);
        }
    }

    [Fact]
    public async Task Hours_of_nobody_are_never_told_although_the_escalation_has_to_assume_some()
    {
        await using var app = new WegoBotApp();
        app.Clock.Passes(TimeSpan.FromHours(12));
        Assert.All(app.Services.GetRequiredService<CentreAvailabilities>().At(app.Clock.GetUtcNow()).Values, one => Assert.Equal((false, null), (one.HasHours, one.ReadsNext)));
        Assert.False(app.Services.GetRequiredService<CentreCalendars>().Of("ruse").IsOpen(app.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_fall_back_to_the_catalogue_and_are_logged()
    {
        await using var app = new WegoBotApp();
        await Saves(app, settings => settings with { State = CentreState.Closed });
        await using var db = app.NewDb();
        var row = await db.CentreSettings.SingleAsync();
        row.Content = [.. row.Content[..2], .. Encoding.UTF8.GetBytes("not what was encrypted for this row, and long enough")];
        await db.SaveChangesAsync();
        await app.Services.GetRequiredService<CurrentCentres>().Refresh(default);
        Assert.Equal(CentreState.Open, Ruse(app).State);
        Assert.Contains("The stored settings of ruse cannot be read", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_centre_set_goes_a_month_after_the_catalogue_no_longer_names_it_and_not_before()
    {
        await using var app = new WegoBotApp();
        await Saves(app, settings => settings);
        await using (var db = app.NewDb())
        {
            db.CentreSettings.Add(new CentreSettingsRow { Centre = "gone", Version = 1, Content = [1], ChangedAt = app.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        }

        app.Clock.Passes(CentreSettingsStore.KeptWithoutCentre - TimeSpan.FromMinutes(1));
        await app.AppliesRetention();
        await using var kept = app.NewDb();
        Assert.Equal(2, await kept.CentreSettings.CountAsync());
        app.Clock.Passes(TimeSpan.FromMinutes(2));
        await app.AppliesRetention();
        Assert.Equal("ruse", (await kept.CentreSettings.AsNoTracking().SingleAsync()).Centre);
    }

    private static CentreSettings Ruse(WegoBotApp app) => app.Services.GetRequiredService<CurrentCentres>().Of("ruse");

    private static async Task Saves(WegoBotApp app, Func<CentreSettings, CentreSettings> change)
    {
        var (store, ruse) = (app.Services.GetRequiredService<CentreSettingsStore>(), app.Services.GetRequiredService<Catalogue>().FindCentre("ruse")!);
        Assert.True(await store.Save(ruse, change(await store.Of(ruse, default)), audit: null, default));
    }

    private static async Task<Person> AtTheCentres(WegoBotApp app, string account = "A")
    {
        var person = app.Person(account);
        await person.ReachesHome();
        await person.Presses(Trigger.Refer);
        await person.Presses(Trigger.Continue);
        return person;
    }

    private static async Task<IReadOnlyList<string>> Offered(Person person) => [.. (await person.Screen()).Rows.SelectMany(row => row).Where(button => button.Choice.Trigger == Trigger.Centre).Select(button => button.Choice.Value)];
}
