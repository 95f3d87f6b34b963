using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Notifications;

/// <summary>Staff always hear.</summary>
public sealed class NotificationTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task The_inbox_of_the_centre_and_of_no_other_shows_a_referral_until_somebody_opens_it()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral("plovdiv");
        await app.Worker<NotificationWorker>().DeliverDue(Wait);
        // The worker itself, woken by the commit, may have been faster with the claim.
        await Eventually.Holds(async () => await app.StaffInbox.Unread("plovdiv", Wait) > 0);
        Assert.Equal(0, await app.StaffInbox.Unread("ruse", Wait));
        await app.Desk.Open("plovdiv", (await app.Desk.List("plovdiv", Wait))[0].Id, Wait);
        Assert.Equal(0, await app.StaffInbox.Unread("plovdiv", Wait));
    }

    [Fact]
    public async Task A_referral_that_was_taken_back_before_anybody_opened_it_counts_as_unread_nowhere_on_the_page()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.SendsReferral();
        var staff = await app.StaffOf("ruse");
        Assert.Equal(2, Regex.Count(WebUtility.HtmlDecode(await staff.GetStringAsync("/staff")), "непрочетени: 1|Непрочетени насочвания: 1"));
        foreach (var step in new[] { Trigger.Skip, Trigger.Withdraw, Trigger.Confirm })
            await person.Presses(step);
        Assert.Equal(2, Regex.Count(WebUtility.HtmlDecode(await staff.GetStringAsync("/staff")), "непрочетени: 0|Непрочетени насочвания: 0"));
    }

    [Fact]
    public async Task A_referral_and_its_notification_are_one_commit()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesConsent();
        var before = app.Commits.Count;
        await app.Person("A").Presses(Trigger.Agree);
        Assert.Equal(before + 1, app.Commits.Count);
        await using var db = app.NewDb();
        Assert.Equal(db.Referrals.Single().Id, db.Notifications.Single().Referral);
    }

    [Fact]
    public async Task What_does_not_arrive_is_tried_with_growing_pauses_shown_and_tried_on_until_it_does()
    {
        var post = new Post { Fails = true };
        await using var app = new WegoBotApp { With = services => services.AddSingleton(new Delivery("post", post.Deliver)) };
        await app.Person("A").SendsReferral();
        var worker = app.Worker<NotificationWorker>();
        for (var attempt = 1; attempt <= NotificationAttempts.UntilFailed; attempt++)
        {
            app.Clock.Passes(attempt == 1 ? TimeSpan.Zero : NotificationAttempts.PauseAfter(attempt - 1));
            await Eventually.Holds(async () => await worker.DeliverDue(Wait) >= 0 && post.Attempts >= attempt);
            await Settled(app, attempt);
            await worker.DeliverDue(Wait);
            Assert.Equal(attempt, post.Attempts); // not again before its pause is over
        }

        Assert.Equal(1, await app.StaffInbox.NotArrived("ruse", Wait));
        post.Fails = false;
        app.Clock.Passes(NotificationAttempts.PauseAfter(NotificationAttempts.UntilFailed));
        await Eventually.Holds(async () => await worker.DeliverDue(Wait) >= 0 && await app.StaffInbox.NotArrived("ruse", Wait) == 0);
        await using var db = app.NewDb();
        Assert.All(db.Notifications.ToList(), row => Assert.Equal(NotificationState.Delivered, row.State));
        Assert.DoesNotContain(Post.Secret, app.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(4, 80)]
    [InlineData(10, 3600)]
    [InlineData(1000, 3600)]
    public void Pauses_grow_up_to_an_hour(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), NotificationAttempts.PauseAfter(attempts));

    /// <summary>Until the attempt that is on its way has been written down.</summary>
    private static Task Settled(WegoBotApp app, int attempt) => Eventually.Holds(() =>
    {
        using var db = app.NewDb();
        var row = db.Notifications.Single(one => one.Delivery == "post");
        return row.Attempts == attempt && row.NextAttemptAt == app.Clock.GetUtcNow() + NotificationAttempts.PauseAfter(attempt);
    });

    private sealed class Post
    {
        public const string Secret = "the post's own words";

        private int _attempts;

        public bool Fails { get; set; }

        public int Attempts => Volatile.Read(ref _attempts);

        public Task Deliver(NotificationRow notification, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _attempts);
            return Fails ? Task.FromException(new HttpRequestException(Secret)) : Task.CompletedTask;
        }
    }
}
