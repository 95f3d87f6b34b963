using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>Two replicas on one PostgreSQL server do together what one would do alone.</summary>
[LongRunning]
public sealed class ReplicasTests
{
    private const int Rounds = 20;

    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task A_press_that_reaches_two_replicas_at_once_is_one_turn()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = Replica(one);
        await one.Person("A").ReachesHome();
        for (var round = 0; round < Rounds; round++)
        {
            var (before, press) = (await one.Person("A").Screen(), await one.Person("A").Pressing(Trigger.SwitchLanguage));
            var outcomes = await AtOnce(() => one.Person("A").Does(press), () => other.Person("A").Does(press));
            Assert.Single(outcomes, outcome => outcome.Changed);
            Assert.All(outcomes, outcome => Assert.Equal(before.Serial + 1, outcome.Screen.Serial));
        }
    }

    [Fact]
    public async Task A_first_message_that_reaches_two_replicas_at_once_begins_one_conversation()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = Replica(one);
        for (var round = 0; round < Rounds; round++)
        {
            var account = $"{round}";
            var outcomes = await AtOnce(() => one.Person(account).Says("здравей", receipt: "1"), () => other.Person(account).Says("здравей", receipt: "1"));
            Assert.Single(outcomes, outcome => outcome.Repeated);
            var words = await AtOnce(() => one.Person(account + "x").Says("здравей"), () => other.Person(account + "x").Says("здравей"));
            Assert.All(words, outcome => Assert.Equal(words[0].Screen.Stage, outcome.Screen.Stage));
        }

        await using var db = one.NewDb();
        Assert.Equal((2 * Rounds, Rounds), (db.Conversations.Count(), db.ProcessedMessages.Count()));
        Assert.Equal(0, one.Worker<TurnLoop>().FailedTurns + other.Worker<TurnLoop>().FailedTurns);
    }

    [Fact]
    public async Task Many_persons_with_two_replicas_wait_for_each_other_without_end_never()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = Replica(one);
        var accounts = Enumerable.Range(0, 30).Select(number => $"{number}").ToList();
        Task<IReadOnlyList<TurnResult>> All(WegoBotApp app, IEnumerable<string> order) => app.Conversations.Handle(
            new IncomingBatch([.. order.Select(account => app.Person(account).Incoming(Message.Say("начало")))]), Wait);
        for (var round = 0; round < Rounds; round++)
            await AtOnce(() => All(one, accounts), () => All(other, accounts.AsEnumerable().Reverse()));
        Assert.DoesNotContain("Warning", one.Log.Text + other.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_takes_back_stays_taken_back_when_the_centre_answers_at_the_same_moment()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = Replica(one);
        for (var round = 0; round < Rounds; round++)
        {
            var person = one.Person($"{round}");
            await person.SendsReferral();
            await person.Presses(Trigger.Noted);
            await person.Presses(Trigger.Skip);
            await person.Presses(Trigger.Withdraw);
            var confirm = await person.Pressing(Trigger.Confirm);
            var referral = (await other.Desk.List("ruse", Wait)).Single(entry => entry.Unread).Id;
            var state = (await other.Desk.Open("ruse", referral, Wait))!.State;
            var answer = other.Services.GetRequiredService<Catalogue>().Answers.First(prepared => prepared.For == ReferralStatus.Accepted).Id;
            await AtOnce<object>(
                async () => await person.Does(confirm),
                async () => await other.Answers.Decide("ruse", referral, Guid.Empty, state, ReferralStatus.Accepted, answer, Wait));
            var open = (await other.Desk.Open("ruse", referral, Wait))!;
            Assert.Equal((ReferralStatus.Withdrawn, null), (open.Status, open.Shared));
            Assert.Empty(open.Messages);
        }
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_moment_at_two_replicas_one_reaches_her()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = Replica(one);
        for (var round = 0; round < Rounds; round++)
        {
            await one.Person($"{round}").SendsReferral();
            var referral = (await other.Desk.List("ruse", Wait)).Single(entry => entry.Unread).Id;
            var state = (await other.Desk.Open("ruse", referral, Wait))!.State;
            var decisions = await AtOnce(
                () => one.Answers.Decide("ruse", referral, Guid.Empty, state, ReferralStatus.Accepted, "can_help", Wait),
                () => other.Answers.Decide("ruse", referral, Guid.Empty, state, ReferralStatus.Declined, "no_room_now", Wait));
            Assert.Equal([WegoBot.Referrals.Decision.Made, WegoBot.Referrals.Decision.ColleagueAnswered], decisions.Order());
            Assert.Single((await one.Desk.Peek("ruse", referral, Wait))!.Messages);
        }
    }

    [Fact]
    public async Task A_notice_is_delivered_once()
    {
        var told = new ConcurrentQueue<Guid>();
        Task Tell(NotificationRow row, CancellationToken cancellationToken)
        {
            told.Enqueue(row.Referral);
            return Task.CompletedTask;
        }

        void Post(IServiceCollection services) => services.AddSingleton(new Delivery("post", Tell));
        await using var one = new WegoBotApp { OnPostgres = true, With = Post };
        await using var other = Replica(one, Post);
        for (var referral = 0; referral < 5; referral++)
            await one.Person($"{referral}").SendsReferral();
        await AtOnce(() => one.Worker<NotificationWorker>().DeliverDue(Wait), () => other.Worker<NotificationWorker>().DeliverDue(Wait));
        await Eventually.Holds(async () => await one.StaffInbox.Unread("ruse", Wait) == 5 && told.Count >= 5);
        Assert.Equal(5, told.Distinct().Count());
        Assert.Equal(5, told.Count);
    }

    [Fact]
    public async Task A_sign_in_link_used_at_two_replicas_at_once_works_once()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = Replica(one);
        for (var round = 0; round < Rounds; round++)
        {
            var token = await one.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, OneTimeTokens.Lifetime, Wait);
            var centres = await AtOnce(() => Uses(one, token), () => Uses(other, token));
            Assert.Single(centres, "ruse");
            Assert.Single(centres, centre => centre is null);
        }
    }

    [Fact]
    public async Task Letting_go_passes_by_a_conversation_that_another_replica_works_on()
    {
        await using var app = new WegoBotApp { OnPostgres = true };
        await app.Person("A").ReachesHome();
        await using (var other = app.Beside())
        {
            await using var turn = await other.BeginTransactionAsync();
            await using var command = other.CreateCommand();
            (command.Transaction, command.CommandText) = (turn, """SELECT 1 FROM "Conversations" FOR UPDATE""");
            Assert.Equal(1, await command.ExecuteScalarAsync());
            app.Clock.Passes(RetentionPeriods.Everything);
            await app.AppliesRetention();
            await using var db = app.NewDb();
            Assert.Equal(1, db.Conversations.Count());
        }

        await app.AppliesRetention();
        await using var after = app.NewDb();
        Assert.Equal(0, after.Conversations.Count());
    }

    internal static WegoBotApp Replica(WegoBotApp of, Action<IServiceCollection>? with = null) =>
        new(of.Folder) { OnPostgres = true, Clock = of.Clock, With = with };

    private static async Task<string?> Uses(WegoBotApp app, string token)
    {
        await using var db = app.NewDb();
        return (await app.Services.GetRequiredService<Invitations>().Use(db, token, Wait))?.Centre;
    }

    private static Task<T[]> AtOnce<T>(params Func<Task<T>>[] deeds) => Task.WhenAll(deeds.Select(Task.Run));
}
