using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Storage;
using static WegoBot.Tests.Channels.Telegram.StaffGroupApp;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>What the bot starts keeps 30 a second in all and 20 a minute in a group, on a clock that stands until it is moved.</summary>
public sealed class StaffLimitTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_hundred_notices_for_one_group_arrive_at_most_twenty_a_minute_and_hold_up_no_other()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        await staff.Ties(Other, "plovdiv");
        var (limiter, begun) = (staff.App.Services.GetRequiredService<TelegramRateLimiter>(), staff.Clock.GetUtcNow());
        await using (var db = staff.App.NewDb())
        {
            await Referrals(db, "ruse", 100, begun);
            await Referrals(db, "plovdiv", 5, begun);
        }

        await staff.App.Person("A").SendsReferral("plovdiv"); // wakes the worker
        await staff.Api.Until(() => staff.Api.Chat(Other).Count == 7);
        Assert.Equal(begun, staff.Clock.GetUtcNow());
        while (staff.Api.Chat(Group).Count < 101)
        {
            await Eventually.Holds(() => limiter.Waiting > 0 || staff.Api.Chat(Group).Count == 101);
            staff.Clock.Advance(Second);
        }

        Assert.True(staff.Clock.GetUtcNow() - begun >= TimeSpan.FromMinutes(4));
        // The line that tells a group that it is tied is an answer, which waits for nothing.
        AssertAtMost(20, TimeSpan.FromMinutes(1), [.. staff.Sends.Where(one => one.Chat == Group).Skip(1).Select(one => one.At)]);
        AssertAtMost(30, Second, [.. staff.Sends.Select(one => one.At)]);
        Assert.All(staff.Api.Chat(Group).Skip(1), message => Assert.Equal(Notice, message.Text));
        await Eventually.Holds(() => Delivered(staff) == 106);
    }

    [Fact]
    public async Task Thirty_a_second_are_kept_over_all_groups_and_persons()
    {
        var clock = new ManualTimeProvider();
        var (limiter, gate, turns) = (new TelegramRateLimiter(clock), new Lock(), new List<(DateTimeOffset At, long? Group)>());
        var all = Enumerable.Range(0, 200).Select(async one =>
        {
            long? group = one % 2 == 0 ? one % 14 : null;
            using var turn = await limiter.Turn(group, CancellationToken.None);
            lock (gate)
                turns.Add((clock.GetUtcNow(), group));
        }).ToList();
        while (!Task.WhenAll(all).IsCompleted)
        {
            await Eventually.Holds(() => limiter.Waiting > 0 || Task.WhenAll(all).IsCompleted);
            clock.Advance(Second / 10);
        }

        await Task.WhenAll(all);
        Assert.Equal(200, turns.Count);
        AssertAtMost(30, Second, [.. turns.Select(turn => turn.At)]);
        foreach (var group in turns.Where(turn => turn.Group is not null).GroupBy(turn => turn.Group))
            AssertAtMost(20, TimeSpan.FromMinutes(1), [.. group.Select(turn => turn.At)]);
    }

    [Fact]
    public async Task A_call_that_takes_long_counts_from_its_end()
    {
        var clock = new ManualTimeProvider();
        var limiter = new TelegramRateLimiter(clock);
        for (var i = 0; i < 19; i++)
            (await limiter.Turn(Group, CancellationToken.None)).Dispose();
        var slow = await limiter.Turn(Group, CancellationToken.None);
        clock.Advance(Second * 30);
        slow.Dispose();

        clock.Advance(Second * 30);
        var waiting = new List<Task<IDisposable>>();
        for (var i = 0; i < 20; i++)
            waiting.Add(limiter.Turn(Group, CancellationToken.None));
        Assert.Equal(19, waiting.Count(one => one.IsCompleted));
        clock.Advance(Second * 30);
        await Task.WhenAll(waiting);
    }

    /// <summary>Referrals of a centre that it is to hear of in its group.</summary>
    internal static async Task Referrals(WegoBotDb db, string centre, int count, DateTimeOffset at)
    {
        for (var i = 0; i < count; i++)
        {
            var id = Guid.NewGuid();
            db.Referrals.Add(new ReferralRow { Id = id, Centre = centre, Status = ReferralStatus.Sent, SentAt = at, ChangedAt = at, CodeHash = id.ToByteArray(), ConsentVersion = "1" });
            db.Notifications.Add(new NotificationRow { Id = Guid.NewGuid(), Referral = id, Centre = centre, Delivery = "telegram", NextAttemptAt = at });
        }

        await db.SaveChangesAsync();
    }

    /// <summary>In no span of that length, wherever it begins, are there more.</summary>
    private static void AssertAtMost(int most, TimeSpan span, IReadOnlyList<DateTimeOffset> times)
    {
        foreach (var begin in times)
            Assert.InRange(times.Count(time => time >= begin && time < begin + span), 1, most);
    }

    private static int Delivered(StaffGroupApp staff)
    {
        using var db = staff.App.NewDb();
        return db.Notifications.Count(row => row.Delivery == "telegram" && row.State == NotificationState.Delivered);
    }
}
