using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Tests.Referrals;

/// <summary>Told is told: by a way that there is.</summary>
public sealed class ToldTests
{
    [Fact]
    public async Task A_way_to_tell_that_this_version_does_not_know_does_not_count_as_told()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        await using var db = app.NewDb();
        var pigeon = new NotificationRow { Id = Guid.NewGuid(), Referral = db.Referrals.Single().Id, Centre = "ruse", Delivery = "pigeon", NextAttemptAt = app.Clock.GetUtcNow() };
        db.Notifications.Add(pigeon);
        await db.SaveChangesAsync();
        await Eventually.Holds(async () =>
        {
            await app.Worker<NotificationWorker>().DeliverDue(CancellationToken.None);
            await db.Entry(pigeon).ReloadAsync();
            return pigeon.State == NotificationState.Delivered || pigeon.NextAttemptAt == app.Clock.GetUtcNow() + NotificationAttempts.PauseAfter(1);
        });
        Assert.Equal((NotificationState.Pending, null), (pigeon.State, pigeon.DeliveredAt));
    }
}
