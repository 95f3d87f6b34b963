using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WegoBot.Storage;

/// <summary>The database on a PostgreSQL server, shared by replicas.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : WegoBotDb(options)
{
    private const int Looks = 20;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(250);

    /// <summary>Each statement is a way there and back.</summary>
    internal override int RowsPerStatement => 16;

    /// <summary>Commits; when the answer is lost, asks by the transaction's number what came of it, so that nothing is done twice or taken for lost.</summary>
    public override async Task Commit(IDbContextTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var number = await Database.SqlQuery<string?>($"""SELECT pg_current_xact_id_if_assigned()::text AS "Value" """).SingleAsync();
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception failure) when (number is not null && TransientErrors.IsTransient(failure))
        {
            if (!await WasCommitted(transaction, number))
                throw;
        }
    }

    /// <summary>Only one of several workers gets it; nobody waits for it.</summary>
    public override async Task<bool> Claim(NotificationRow row, DateTimeOffset nextAttemptAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (known, next) = (row.NextAttemptAt.ToUnixTimeSeconds(), nextAttemptAt.ToUnixTimeSeconds());
        return await Database.ExecuteSqlAsync($"""
            UPDATE "Notifications" SET "Attempts" = "Attempts" + 1, "NextAttemptAt" = {next} WHERE "Id" = (
                SELECT "Id" FROM "Notifications" WHERE "Id" = {row.Id} AND "ReadAt" IS NULL AND "Attempts" = {row.Attempts} AND "NextAttemptAt" = {known} FOR UPDATE SKIP LOCKED)
            """, cancellationToken) == 1;
    }

    /// <summary>Takes deleted rows out of the tables, as soon as no transaction that is older can still see them.</summary>
    protected override async Task<bool> EraseDeletedCore(CancellationToken cancellationToken)
    {
        if (!await Database.SqlQuery<bool>($"""SELECT pg_try_advisory_lock({(long)AdvisoryLock.SecureDelete}) AS "Value" """).SingleAsync(cancellationToken))
            return false;
        try
        {
            if (!await NobodySeesThem(cancellationToken))
                return false;
            Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            // Gently, as the server's own cleaning is: the chat goes on meanwhile.
            await Database.ExecuteSqlAsync($"SET vacuum_cost_delay = '2ms'", cancellationToken);
            await Database.ExecuteSqlAsync($"""VACUUM "Conversations", "Referrals" """, cancellationToken);
            return true;
        }
        finally
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({(long)AdvisoryLock.SecureDelete})", CancellationToken.None);
        }
    }

    /// <summary>Waits a little for the transactions that began before now: they may still see what was deleted.</summary>
    private async Task<bool> NobodySeesThem(CancellationToken cancellationToken)
    {
        var now = await Database.SqlQuery<string>($"""SELECT pg_current_xact_id()::xid::text AS "Value" """).SingleAsync(cancellationToken);
        for (var look = 0; look < Looks; look++)
        {
            var older = await Database.SqlQuery<long>($"""
                SELECT count(*) AS "Value" FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND age(backend_xmin) > age({now}::xid)
                """).SingleAsync(cancellationToken);
            if (older == 0)
                return true;
            await Task.Delay(BetweenLooks, cancellationToken);
        }

        return false;
    }

    /// <summary>Asks on a new connection until the server knows; the old one's work may still be going on there.</summary>
    private async Task<bool> WasCommitted(IDbContextTransaction transaction, string number)
    {
        await transaction.DisposeAsync();
        for (var question = 1; ; question++)
        {
            try
            {
                await Database.CloseConnectionAsync();
                var status = await Database.SqlQuery<string?>($"""SELECT pg_xact_status({number}::xid8) AS "Value" """).SingleAsync();
                if (status != "in progress")
                    return status == "committed";
            }
            catch (Exception failure) when (TransientErrors.IsTransient(failure) && question < Looks)
            {
                // The server is not back yet.
            }

            if (question >= Looks)
                return false;
            await Task.Delay(BetweenQuestions);
        }
    }
}
