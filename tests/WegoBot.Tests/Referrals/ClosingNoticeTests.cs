using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Tests.Referrals;

/// <summary>A centre is told twice, also outside the staff page, before a referral closes by itself.</summary>
public sealed class ClosingNoticeTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task It_is_told_thirty_and_seven_days_before_once_each_in_its_working_time_and_not_after_an_answer()
    {
        var told = new List<NotificationRow>();
        await using var app = new WegoBotApp
        {
            With = services => services.AddSingleton(new Delivery("post", (notice, _) =>
            {
                lock (told)
                    told.Add(notice);
                return Task.CompletedTask;
            })),
        };
        await app.Person("A").SendsReferral();
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        await app.Desk.Open("ruse", id, Wait);

        // It was opened on a Monday at ten: sixty days later it is a Friday.
        await Lives(TimeSpan.FromDays(60) - TimeSpan.FromSeconds(1), 0);
        await Lives(TimeSpan.FromSeconds(1), 1);
        await Lives(TimeSpan.FromDays(1), 1);
        // Eighty-three days later it is a Sunday, so it waits until Monday at nine.
        await Lives(TimeSpan.FromDays(22), 1);
        await Lives(TimeSpan.FromHours(22), 1);
        await Lives(TimeSpan.FromHours(1), 2);
        await Lives(TimeSpan.FromDays(3), 2);

        Assert.Equal(Decision.Made, await app.Decides("ruse", id, ReferralStatus.Accepted, "look_again_soon", Wait));
        await Lives(TimeSpan.FromDays(59), 2);
        await Lives(TimeSpan.FromDays(2), 3);
        lock (told)
            Assert.All(told.Where(notice => notice.Reason == NoticeReason.Closing), notice => Assert.Equal("staff.group.closing", NoticeSentences.Of(notice)));

        async Task Lives(TimeSpan time, int count)
        {
            app.Clock.Lives(time);
            await app.AppliesRetention();
            await app.Services.GetRequiredService<ClosingNotices>().TellDue(Wait);
            await app.Services.GetRequiredService<ClosingNotices>().TellDue(Wait);
            await Eventually.Holds(async () =>
            {
                await app.Worker<NotificationWorker>().DeliverDue(Wait);
                lock (told)
                    return told.Count(notice => notice.Reason == NoticeReason.Closing) >= count;
            });
            lock (told)
                Assert.Equal(count, told.Count(notice => notice.Reason == NoticeReason.Closing));
        }
    }

    [Fact]
    public async Task It_is_told_once_before_what_nobody_opened_expires_and_before_what_is_closed_is_deleted()
    {
        await using var app = new WegoBotApp { With = services => services.AddSingleton(new Delivery("post", (_, _) => Task.CompletedTask)) };
        await app.Person("A").SendsReferral();
        await Lives(TimeSpan.FromDays(11) - TimeSpan.FromSeconds(1), 0, null);
        await Lives(TimeSpan.FromSeconds(1), 1, new DateTime(2026, 12, 7, 10, 0, 0));
        await Lives(TimeSpan.FromDays(2), 1, new DateTime(2026, 12, 7, 10, 0, 0));

        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        await app.Desk.Open("ruse", id, Wait);
        Assert.Equal(Decision.Made, await app.Decides("ruse", id, ReferralStatus.Declined, "no_room_now", Wait));
        await Lives(TimeSpan.FromDays(22), 1, null);
        await Lives(TimeSpan.FromDays(1), 2, new DateTime(2027, 1, 5, 10, 0, 0));
        await Lives(TimeSpan.FromDays(1), 2, new DateTime(2027, 1, 5, 10, 0, 0));
        app.Clock.Lives(TimeSpan.FromDays(6));
        await app.AppliesRetention();
        Assert.Empty(await app.Desk.List("ruse", Wait));

        async Task Lives(TimeSpan time, int told, DateTime? ends)
        {
            app.Clock.Lives(time);
            await app.AppliesRetention();
            await app.Services.GetRequiredService<ClosingNotices>().TellDue(Wait);
            await app.Services.GetRequiredService<ClosingNotices>().TellDue(Wait);
            await using var db = app.NewDb();
            Assert.Equal((told, ends), (db.Notifications.Count(row => row.Reason == NoticeReason.Closing), (await app.Desk.List("ruse", Wait))[0].ClosesOn));
        }
    }

    [Fact]
    public async Task A_clock_that_is_months_ahead_warns_nobody()
    {
        await using var app = new WegoBotApp { With = services => services.AddSingleton(new Delivery("post", (_, _) => Task.CompletedTask)) };
        await app.Person("A").SendsReferral();
        await app.Desk.Open("ruse", (await app.Desk.List("ruse", Wait))[0].Id, Wait);
        await app.AppliesRetention();
        app.Clock.Passes(TimeSpan.FromDays(63));
        await app.AppliesRetention();
        await app.Services.GetRequiredService<ClosingNotices>().TellDue(Wait);
        await using var db = app.NewDb();
        Assert.DoesNotContain(db.Notifications, row => row.Reason == NoticeReason.Closing);
    }
}
