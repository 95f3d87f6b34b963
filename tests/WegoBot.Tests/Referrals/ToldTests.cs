using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Tests.Referrals;

/// <summary>A centre is told of a referral: in earnest, and once.</summary>
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
            return pigeon.State == NotificationState.Delivered || pigeon.NextAttemptAt == app.Clock.GetUtcNow() + NotificationWorker.PauseAfter(1);
        });
        Assert.Equal((NotificationState.Pending, null), (pigeon.State, pigeon.DeliveredAt));
    }

    [Fact]
    public async Task When_two_workers_find_the_same_notification_one_of_them_tells_it()
    {
        var told = 0;
        var meeting = new Meeting();
        await using var app = new WegoBotApp
        {
            With = services => services.RemoveAll<Delivery>().AddSingleton<IInterceptor>(meeting).AddSingleton(new Delivery("post", (_, _) =>
            {
                Interlocked.Increment(ref told);
                return Task.CompletedTask;
            })),
        };
        await app.Person("A").SendsReferral();
        await app.Worker<NotificationWorker>().DeliverDue(CancellationToken.None);
        await Eventually.Holds(() => meeting.Claims == 2 && app.NewDb().Notifications.Single().State == NotificationState.Delivered);
        Assert.Equal(1, told);
    }

    /// <summary>The first to claim waits until another one has found the same.</summary>
    private sealed class Meeting : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _arrived;
        private int _claims;

        public int Claims => Volatile.Read(ref _claims);

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (IsClaim(command))
            {
                if (Interlocked.Increment(ref _arrived) == 2)
                    _both.SetResult();
                await _both.Task.WaitAsync(cancellationToken);
            }

            return result;
        }

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (IsClaim(command))
                Interlocked.Increment(ref _claims);
            return ValueTask.FromResult(result);
        }

        private static bool IsClaim(DbCommand command) => command.CommandText.StartsWith("UPDATE \"Notifications\"", StringComparison.Ordinal);
    }
}
