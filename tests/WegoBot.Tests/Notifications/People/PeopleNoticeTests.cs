using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Tests.Notifications;

/// <summary>Who is told by a way of their own: by the rota, the roles and the quiet hours at that moment, over a real mail server.</summary>
public sealed class PeopleNoticeTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task Whoever_is_on_duty_is_told_then_again_then_the_second_the_head_the_coordinator_and_at_last_she()
    {
        await using var notices = await NoticesToPeople.Start();
        await notices.OnDuty(await notices.Somebody("ana"), 9, 17);
        await notices.OnDuty(await notices.Somebody("eva"), 17, 21);
        await notices.OnDuty(await notices.Somebody("vera"), 9, 17, isSecond: true);
        await notices.Somebody("head", StaffRole.Head);
        await notices.Somebody("coordinator", StaffRole.Coordinator);
        await notices.Somebody("stranger", centre: "plovdiv");
        var code = await notices.App.Person("A").SendsReferral();

        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.Passes(119);
        Assert.Empty(await notices.Arrives());
        await notices.Passes(1);
        Assert.Equal(["ana: unopened"], await notices.Arrives());
        await notices.Passes(120);
        Assert.Equal(["vera: unopened"], await notices.Arrives());
        await notices.Passes(120); // four in the afternoon
        Assert.Equal(["head: unopened"], await notices.Arrives());
        await notices.Passes(18 * 60); // ten in the morning
        Assert.Equal(["coordinator: unopened"], await notices.Arrives());
        Assert.DoesNotContain("my_referral.overdue", await Mine(notices, "B", code));
        await notices.Passes(120);
        Assert.Empty(await notices.Arrives());
        Assert.Contains("my_referral.overdue", await Mine(notices, "C", code));
    }

    [Fact]
    public async Task While_nobody_is_on_duty_the_next_shift_is_told_when_it_begins_whoever_is_on_it_by_then()
    {
        await using var notices = await NoticesToPeople.Start();
        var (ana, eva) = (await notices.Somebody("ana"), await notices.Somebody("eva"));
        await notices.OnDuty(ana, 9, 17);
        await notices.Passes(10 * 60); // eight in the evening
        await notices.App.Person("A").SendsReferral();
        Assert.Empty(await notices.Arrives());

        // Somebody swaps for the next day.
        var rota = notices.App.Services.GetRequiredService<RotaEditor>();
        foreach (var shift in (await rota.Week("ruse", Wait)).Shifts)
            await rota.Remove("ruse", shift.Id, Wait);
        await notices.OnDuty(eva, 10, 14);
        await notices.Passes((13 * 60) + 59);
        Assert.Empty(await notices.Arrives());
        await notices.Passes(1); // ten in the morning
        Assert.Equal(["eva: new"], await notices.Arrives());
        await notices.Passes(120);
        Assert.Equal(["eva: unopened"], await notices.Arrives());
    }

    [Fact]
    public async Task One_look_ends_it_for_those_who_would_be_told_later_too()
    {
        await using var notices = await NoticesToPeople.Start();
        await notices.OnDuty(await notices.Somebody("ana"), 9, 17);
        await notices.Somebody("head", StaffRole.Head);
        await notices.Passes(10 * 60);
        await notices.App.Person("A").SendsReferral();
        await notices.App.Desk.Open("ruse", (await notices.App.Desk.List("ruse", Wait))[0].Id, Wait);
        await notices.Passes(7 * 24 * 60);
        Assert.Empty(await notices.Arrives());
    }

    [Fact]
    public async Task Quiet_hours_hold_a_notice_until_they_are_over_and_the_next_is_told_meanwhile()
    {
        await using var notices = await NoticesToPeople.Start();
        await notices.Somebody("ana", quiet: new QuietHours(8, 13));
        await notices.Somebody("head", StaffRole.Head, quiet: new QuietHours(8, 20));
        await notices.Somebody("coordinator", StaffRole.Coordinator);
        await notices.App.Person("A").SendsReferral();
        await notices.App.Person("B").SendsReferral();
        Assert.Empty(await notices.Arrives());
        await notices.Passes(60);
        Assert.Empty(await notices.Arrives());
        await notices.Passes(60); // noon: whoever should be reminded cannot hear it, so the coordinator is told
        Assert.Equal(["coordinator: unopened"], await notices.Arrives());
        await notices.Passes(60); // one o'clock: all that gathered is one message
        Assert.Equal(["ana: unopened new"], await notices.Arrives());
        for (var hour = 13; hour < 19; hour++)
        {
            await notices.Passes(60);
            Assert.Empty(await notices.Arrives());
        }

        await notices.Passes(60);
        Assert.Equal(["head: unopened new"], await notices.Arrives());
    }

    [Fact]
    public async Task Duty_is_stronger_than_quiet_hours()
    {
        await using var notices = await NoticesToPeople.Start();
        await notices.OnDuty(await notices.Somebody("ana", quiet: new QuietHours(8, 20)), 9, 17);
        await notices.OnDuty(await notices.Somebody("vera", quiet: new QuietHours(8, 20)), 9, 17, isSecond: true);
        await notices.App.Person("A").SendsReferral();
        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.Passes(240);
        Assert.Equal(["ana: unopened"], await notices.Arrives());
        await notices.Passes(120);
        Assert.Equal(["vera: unopened"], await notices.Arrives());
    }

    [Fact]
    public async Task Several_notices_come_as_one_for_who_wants_that_but_a_reminder_does_not_wait()
    {
        await using var notices = await NoticesToPeople.Start();
        await notices.Somebody("ana", isDigest: true);
        await notices.Somebody("eva");
        await notices.App.Person("A").SendsReferral();
        Assert.Equal(["ana: new", "eva: new"], await notices.Arrives());
        await notices.Passes(10);
        await notices.App.Person("B").SendsReferral();
        await notices.App.Person("C").SendsReferral();
        Assert.Contains("eva: new", await notices.Arrives());
        await notices.Passes(19);
        Assert.DoesNotContain("ana: new", await notices.Arrives());
        await notices.Passes(1);
        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.Passes(85); // five before the reminder
        await notices.App.Person("D").SendsReferral();
        Assert.Contains("ana: new", await notices.Arrives());
        await notices.Passes(5);
        Assert.Contains("ana: unopened", await notices.Arrives());
    }

    [Fact]
    public async Task An_address_of_the_settings_stands_in_only_for_a_place_at_which_nobody_has_a_way_of_their_own()
    {
        await using var notices = await NoticesToPeople.Start(("Centres:ruse:Email", "team@example.org"), ("Centres:ruse:HeadEmail", "boss@example.org"), ("Smtp:CoordinatorEmail", "office@example.org"));
        await notices.App.Person("A").SendsReferral();
        Assert.Equal(["team: new"], await notices.Arrives());
        await notices.OnDuty(await notices.Somebody("ana"), 9, 17);
        await notices.Somebody("coordinator", StaffRole.Coordinator);
        await notices.App.Person("B").SendsReferral();
        Assert.Equal(["ana: new"], await notices.Arrives());
        await notices.Passes(120);
        Assert.Equal(["ana: unopened"], await notices.Arrives());
        await notices.Passes(120);
        Assert.All(await notices.Arrives(), line => Assert.Equal("boss: unopened", line));
        await notices.Passes(120);
        Assert.Equal(["coordinator: unopened"], await notices.Arrives());
        await notices.Passes(4 * 60); // nobody is on duty now
        await notices.App.Person("C").SendsReferral();
        Assert.Equal(["team: new"], await notices.Arrives());
    }

    [Fact]
    public async Task Whoever_is_removed_is_told_nothing_any_more_and_is_off_the_rota()
    {
        await using var notices = await NoticesToPeople.Start();
        var ana = await notices.Somebody("ana", quiet: new QuietHours(8, 13));
        await notices.App.Services.GetRequiredService<RotaEditor>().Add("ruse", ana, [DayOfWeek.Sunday], 9, 17, false, Wait);
        await using (var db = notices.App.NewDb())
        {
            // Of the rota's Sunday nothing holds on Monday, so this one is written by hand. It waits for the end of the quiet hours.
            var row = Guid.NewGuid();
            await notices.App.Person("A").SendsReferral();
            var referral = db.Referrals.Single();
            db.Notifications.Add(new NotificationRow { Id = row, Referral = referral.Id, Centre = "ruse", Delivery = $"own-email-{ana:N}", NextAttemptAt = referral.SentAt + TimeSpan.FromHours(1) });
            await db.SaveChangesAsync(Wait);
        }

        await notices.App.Services.GetRequiredService<StaffPeople>().Remove("ruse", ana, Wait);
        await notices.Passes(24 * 60);
        Assert.Empty(await notices.Arrives());
        await using var after = notices.App.NewDb();
        Assert.Equal((0, 0, 0), (after.RotaShifts.Count(), after.NoticePreferences.Count(), after.Notifications.Count(one => one.Delivery.StartsWith("own-email"))));
    }

    private static async Task<List<string>> Mine(NoticesToPeople notices, string account, string code)
    {
        var person = notices.App.Person(account);
        await person.ReachesHome();
        return [.. (await person.Says(CaseCode.Spoken(code))).Screen.Lines.Select(line => line.Key)];
    }
}
