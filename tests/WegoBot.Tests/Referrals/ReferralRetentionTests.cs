using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>How long referrals are kept.</summary>
public sealed class ReferralRetentionTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task What_nobody_opened_in_14_days_expires_with_its_text_and_its_code_leads_nowhere()
    {
        await using var app = new WegoBotApp();
        var code = await app.Person("A").SendsReferral();
        app.Clock.Lives(ReferralRetention.Unseen - Moment);
        await app.AppliesRetention();
        Assert.Equal(ReferralStatus.Sent, Status(app));
        app.Clock.Lives(Moment);
        await app.AppliesRetention();
        Assert.Equal(ReferralStatus.Expired, Status(app));
        await using var db = app.NewDb();
        Assert.Equal((null, null), (db.Referrals.Single().Payload, db.Referrals.Single().Digest));

        await app.Person("B").ReachesHome();
        Assert.NotEqual(Stage.MyReferral, (await app.Person("B").Says(code)).Screen.Stage);
    }

    [Fact]
    public async Task What_somebody_opened_does_not_expire()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        await Opened(app);
        app.Clock.Lives(ReferralRetention.Unseen * 3);
        await app.AppliesRetention();
        Assert.Equal(ReferralStatus.Seen, Status(app));
    }

    [Theory]
    [Reported(19)]
    [InlineData(ReferralStatus.Seen)]
    [InlineData(ReferralStatus.Accepted)]
    public async Task What_the_centre_opened_and_left_for_90_days_closes_after_two_warnings_and_she_is_told(ReferralStatus status)
    {
        await using var app = new WegoBotApp();
        var code = await app.Person("A").SendsReferral();
        var id = await Opened(app);
        if (status == ReferralStatus.Accepted) Assert.Equal(Decision.Made, await app.Decides("ruse", id, status, "look_again_soon", CancellationToken.None));

        await Lives(ReferralRetention.Untouched - ReferralRetention.FirstWarning - Moment, status, (0, 0), isWarned: false);
        await Lives(Moment, status, (1, 0), isWarned: true);
        await Lives(ReferralRetention.FirstWarning - ReferralRetention.LastWarning, status, (0, 1), isWarned: true);
        await Lives(ReferralRetention.LastWarning - Moment, status, (0, 1), isWarned: true);
        await Lives(Moment, ReferralStatus.Lapsed, (0, 0), isWarned: false);
        await using var db = app.NewDb();
        Assert.Equal((null, null), (db.Referrals.Single().Payload, db.Referrals.Single().Digest));
        await app.Person("B").ReachesHome();
        Assert.Contains((await app.Person("B").Says(code)).Screen.Lines, line => line.Key == "my_referral.lapsed");
        await Lives(ReferralRetention.Closed, null, (0, 0), isWarned: false);

        async Task Lives(TimeSpan time, ReferralStatus? then, (int, int) closing, bool isWarned)
        {
            app.Clock.Lives(time);
            await app.AppliesRetention();
            Assert.Equal((then, closing), (Status(app), await app.Desk.Closing("ruse", CancellationToken.None)));
            Assert.Equal(isWarned, (await app.Desk.List("ruse", CancellationToken.None)).Any(entry => entry.ClosesOn is not null));
        }
    }

    [Fact]
    [Reported(19)]
    public async Task An_answer_in_the_meantime_begins_the_90_days_anew()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        var id = await Opened(app);
        // A centre that works on it for long says so again and again.
        for (var time = 0; time < 4; time++)
        {
            app.Clock.Lives(ReferralRetention.Untouched - Moment);
            await app.AppliesRetention();
            Assert.Equal(Decision.Made, await app.Decides("ruse", id, ReferralStatus.Accepted, "look_again_soon", CancellationToken.None));
        }

        Assert.Equal(ReferralStatus.Accepted, Status(app));
    }

    [Fact]
    public async Task What_she_writes_a_moment_before_the_end_begins_the_time_and_both_warnings_anew()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var code = await person.SendsReferral();
        await Opened(app);
        app.Clock.Lives(ReferralRetention.Untouched - Moment);
        await app.AppliesRetention();
        Assert.Equal((0, 1), await app.Desk.Closing("ruse", CancellationToken.None));

        await person.ReachesHome();
        await person.Says(code);
        await person.Presses(Trigger.Write);
        await person.Says("Питам за жилище.");
        await person.Presses(Trigger.Send);
        app.Clock.Lives(TimeSpan.FromDays(7));
        await app.AppliesRetention();
        Assert.Equal((ReferralStatus.Seen, (0, 0)), (Status(app), await app.Desk.Closing("ruse", CancellationToken.None)));
        app.Clock.Lives(ReferralRetention.Untouched - TimeSpan.FromDays(7) - Moment);
        await app.AppliesRetention();
        Assert.Equal((ReferralStatus.Seen, (0, 1)), (Status(app), await app.Desk.Closing("ruse", CancellationToken.None)));
        app.Clock.Lives(Moment);
        await app.AppliesRetention();
        Assert.Equal(ReferralStatus.Lapsed, Status(app));
    }

    [Theory]
    [Reported(19)]
    [InlineData(21)]
    [InlineData(365)]
    [InlineData(36500)]
    public async Task A_clock_that_is_weeks_ahead_and_is_set_right_within_a_day_loses_no_referral(int days)
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        await app.AppliesRetention();
        app.Clock.Passes(TimeSpan.FromDays(days));
        for (var hour = 0; hour < 23; hour++)
        {
            await app.AppliesRetention();
            app.Clock.Lives(TimeSpan.FromHours(1));
        }

        Assert.Equal(ReferralStatus.Sent, Status(app));
        app.Clock.Passes(TimeSpan.FromDays(-days));
        app.Clock.Lives(TimeSpan.FromDays(2));
        await app.AppliesRetention();
        Assert.Equal(ReferralStatus.Sent, Status(app));
        Assert.Single(app.Log.Text.Split('\n'), line => line.Contains("The clock is far ahead", StringComparison.Ordinal));
    }

    [Fact]
    [Reported(19)]
    public async Task So_it_is_when_the_service_starts_with_that_clock_and_after_a_day_the_clock_is_believed()
    {
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        try
        {
            var clock = new FakeClock();
            await using (var before = new WegoBotApp(folder) { Clock = clock })
            {
                await before.Person("A").SendsReferral();
                await before.AppliesRetention();
                clock.Lives(TimeSpan.FromHours(1));
                await before.AppliesRetention();
            }

            clock.Passes(TimeSpan.FromDays(21));
            await using var app = new WegoBotApp(folder) { Clock = clock };
            await app.AppliesRetention();
            clock.Lives(CertainTime.Probation - Moment);
            await app.AppliesRetention();
            Assert.Equal(ReferralStatus.Sent, Status(app));
            clock.Lives(TimeSpan.FromMinutes(1));
            await app.AppliesRetention();
            Assert.Equal(ReferralStatus.Expired, Status(app));
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    [Theory]
    [InlineData(ReferralStatus.Done, true)]
    [InlineData(ReferralStatus.Declined, true)]
    [InlineData(ReferralStatus.Withdrawn, true)]
    [InlineData(ReferralStatus.Expired, true)]
    [InlineData(ReferralStatus.Lapsed, true)]
    [InlineData(ReferralStatus.Accepted, false)]
    [InlineData(ReferralStatus.Seen, false)]
    public async Task Thirty_days_after_its_end_a_referral_is_deleted_with_its_notification(ReferralStatus status, bool deleted)
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        await using var db = app.NewDb();
        // Somebody has looked at it, so nobody is reminded of it.
        (db.Referrals.Single().Status, db.Referrals.Single().NextStepAt) = (status, null);
        await db.SaveChangesAsync();
        app.Clock.Lives(ReferralRetention.Closed - Moment);
        await app.AppliesRetention();
        Assert.NotNull(Status(app));
        app.Clock.Lives(Moment);
        await app.AppliesRetention();
        Assert.Equal(deleted, Status(app) is null);
        Assert.Equal(deleted ? 0 : 1, db.Notifications.Count());
    }

    private static async Task<Guid> Opened(WegoBotApp app)
    {
        var id = (await app.Desk.List("ruse", CancellationToken.None))[0].Id;
        Assert.NotNull(await app.Desk.Open("ruse", id, CancellationToken.None));
        return id;
    }

    private static ReferralStatus? Status(WegoBotApp app)
    {
        using var db = app.NewDb();
        return db.Referrals.Select(row => (ReferralStatus?)row.Status).SingleOrDefault();
    }
}
