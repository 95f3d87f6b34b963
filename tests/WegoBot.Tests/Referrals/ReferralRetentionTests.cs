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
        app.Clock.Passes(ReferralRetention.Unseen - Moment);
        await app.AppliesRetention();
        Assert.Equal(ReferralStatus.Sent, Status(app));
        app.Clock.Passes(Moment);
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
        await app.Desk.Open("ruse", (await app.Desk.List("ruse", CancellationToken.None))[0].Id, CancellationToken.None);
        app.Clock.Passes(ReferralRetention.Unseen * 3);
        await app.AppliesRetention();
        Assert.Equal(ReferralStatus.Seen, Status(app));
    }

    [Theory]
    [InlineData(ReferralStatus.Done, true)]
    [InlineData(ReferralStatus.Declined, true)]
    [InlineData(ReferralStatus.Withdrawn, true)]
    [InlineData(ReferralStatus.Expired, true)]
    [InlineData(ReferralStatus.Accepted, false)]
    [InlineData(ReferralStatus.Seen, false)]
    public async Task Thirty_days_after_its_end_a_referral_is_deleted_with_its_notification(ReferralStatus status, bool deleted)
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        await using var db = app.NewDb();
        db.Referrals.Single().Status = status;
        await db.SaveChangesAsync();
        app.Clock.Passes(ReferralRetention.Closed - Moment);
        await app.AppliesRetention();
        Assert.NotNull(Status(app));
        app.Clock.Passes(Moment);
        await app.AppliesRetention();
        Assert.Equal(deleted, Status(app) is null);
        Assert.Equal(deleted ? 0 : 1, db.Notifications.Count());
    }

    private static ReferralStatus? Status(WegoBotApp app)
    {
        using var db = app.NewDb();
        return db.Referrals.Select(row => (ReferralStatus?)row.Status).SingleOrDefault();
    }
}
