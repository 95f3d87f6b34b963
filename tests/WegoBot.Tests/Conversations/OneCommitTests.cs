using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>What somebody else finds in the database just before a commit, and just after it.</summary>
public sealed class OneCommitTests
{
    [Fact]
    public async Task A_turn_its_referral_its_notification_and_the_cursor_are_there_from_one_moment_on_and_only_then_is_she_answered()
    {
        var moment = new Moment();
        await using var app = new WegoBotApp { OnPostgres = false, With = services => services.AddSingleton<IInterceptor>(moment) };
        var person = app.Person("A", ChannelKind.Telegram);
        await person.ReachesConsent();
        var agree = person.Incoming(await person.Pressing(Trigger.Agree), receipt: "1");
        Task turn;
        await using (app.Locked())
        {
            turn = app.Conversations.Handle(new IncomingBatch([agree], Cursor: new Cursor("test", 3)), CancellationToken.None);
            moment.Look = () => (Rows(app), turn.IsCompleted);
        }

        await turn;
        Assert.Equal([("0 0 0 0", false), ("1 1 1 1", false)], moment.Seen.Take(2));
    }

    [Fact]
    public async Task Her_message_to_the_centre_the_status_and_the_notification_are_there_from_one_moment_on()
    {
        var moment = new Moment();
        await using var app = new WegoBotApp { OnPostgres = false, With = services => services.AddSingleton<IInterceptor>(moment) };
        var person = app.Person("A", ChannelKind.Telegram);
        await person.SendsReferral();
        await person.Presses(Trigger.Skip);
        var id = (await app.Desk.List("ruse", CancellationToken.None))[0].Id;
        await app.Desk.Open("ruse", id, CancellationToken.None);
        await app.Decides("ruse", id, ReferralStatus.Accepted, "can_help", CancellationToken.None);
        await person.Presses(Trigger.Write);
        await person.Says("Питам за жилище.");
        var send = person.Incoming(await person.Pressing(Trigger.Send), receipt: "1");
        Task turn;
        await using (app.Locked())
        {
            turn = app.Conversations.Handle(new IncomingBatch([send], Cursor: new Cursor("test", 3)), CancellationToken.None);
            moment.Look = () => (Case(app), turn.IsCompleted);
        }

        await turn;
        Assert.Equal([("1 1 Accepted", false), ("2 2 WaitingForUs", false)], moment.Seen.Take(2));
    }

    private static string Case(WegoBotApp app) =>
        Read(app, "SELECT (SELECT count(*) FROM CaseMessages) || ' ' || (SELECT count(*) FROM Notifications) || ' ' || (SELECT Status FROM Referrals)");

    private static string Rows(WegoBotApp app) => Read(app,
        "SELECT (SELECT count(*) FROM ProcessedMessages) || ' ' || (SELECT count(*) FROM Referrals) || ' ' || (SELECT count(*) FROM Notifications) || ' ' || (SELECT count(*) FROM Cursors)");

    private static string Read(WegoBotApp app, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={app.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    private sealed class Moment : DbTransactionInterceptor
    {
        private readonly ConcurrentQueue<(string Rows, bool Answered)> _seen = [];

        public Func<(string Rows, bool Answered)>? Look { get; set; }

        public IReadOnlyList<(string Rows, bool Answered)> Seen => [.. _seen];

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Remember();
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Remember();
            return Task.CompletedTask;
        }

        private void Remember()
        {
            if (Look is { } look && _seen.Count < 2)
                _seen.Enqueue(look());
        }
    }
}
