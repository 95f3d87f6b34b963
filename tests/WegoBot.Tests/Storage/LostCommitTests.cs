using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Storage;

/// <summary>A connection that breaks during a commit leaves open whether it was made: that is found out, and nothing is done twice or lost.</summary>
public sealed class LostCommitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_referral_is_sent_once_whether_the_answer_to_its_commit_was_lost_or_the_commit(bool wasMade)
    {
        var cable = new Cable(wasMade);
        await using var app = new WegoBotApp { OnPostgres = true, With = services => services.AddSingleton<IInterceptor>(cable) };
        var person = app.Person("A");
        await person.ReachesConsent();
        cable.IsCut = true;
        var sent = await person.Presses(Trigger.Agree);

        Assert.Equal((true, Stage.Sent), (sent.Changed, sent.Screen.Stage));
        Assert.Equal(1, cable.Cuts);
        await using var db = app.NewDb();
        Assert.Equal((1, 1), (db.Referrals.Count(), db.Notifications.Count()));
        Assert.Equal(Stage.Sent, (await person.Screen()).Stage);
    }

    [Fact]
    public async Task Who_leaves_is_told_so_and_nothing_is_kept_when_the_answer_was_lost()
    {
        var cable = new Cable(wasMade: true);
        await using var app = new WegoBotApp { OnPostgres = true, With = services => services.AddSingleton<IInterceptor>(cable) };
        await app.Person("A").ReachesHome();
        cable.IsCut = true;
        Assert.True((await app.Person("A").Presses(Trigger.Leave)).Forgotten);
        await using var db = app.NewDb();
        Assert.Equal((1, 0), (cable.Cuts, db.Conversations.Count()));
    }

    /// <summary>Cuts the connection of one commit, before or after the server has made it.</summary>
    private sealed class Cable(bool wasMade) : DbTransactionInterceptor
    {
        public bool IsCut { get; set; }

        public int Cuts { get; private set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (!IsCut)
                return result;
            IsCut = false;
            Cuts++;
            var own = (NpgsqlConnection)transaction.Connection!;
            if (wasMade)
                await transaction.CommitAsync(cancellationToken);
            await using var other = new NpgsqlConnection(PostgresServer.Shared.Connection(own.Database) + ";Pooling=False");
            await other.OpenAsync(cancellationToken);
            await using var kill = new NpgsqlCommand($"SELECT pg_terminate_backend({own.ProcessID})", other);
            Assert.Equal(true, await kill.ExecuteScalarAsync(cancellationToken));
            NpgsqlConnection.ClearPool(own);
            throw new NpgsqlException("Exception while reading from stream", new IOException("Connection reset by peer"));
        }
    }
}
