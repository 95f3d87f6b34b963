using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Prepares a PostgreSQL database that several replicas share. The first one to start creates the tables and binds the database to its key.</summary>
public sealed class PostgresInitializer(IDbContextFactory<PostgresDb> databases, IOptions<StorageOptions> options, IServiceProvider services) : IDatabaseInitializer
{
    /// <summary>The timeout for migrations, including the wait for those of another replica.</summary>
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromMinutes(10);

    public string Name => options.Value.ServerName;

    public bool IsInUse()
    {
        using var db = databases.CreateDbContext();
        return db.Database.SqlQuery<bool>($"""SELECT to_regclass('"KeyChecks"') IS NOT NULL AS "Value" """).Single() && db.KeyChecks.Any();
    }

    public async Task Prepare(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            // The database is not created automatically: with a wrong name, an empty database would look like one without conversations.
            await db.Database.OpenConnectionAsync(cancellationToken);
            // The key is loaded before the tables are created: an existing database must never get a new key.
            var keys = services.GetRequiredService<Keys>();
            await NewerDatabase.Refuse(db, Name, cancellationToken);
            await Migrate(db, keys, cancellationToken);
            await KeyCheck.Verify(db, keys, cancellationToken);
            await db.Database.CloseConnectionAsync();
        }
        catch (Exception failure) when (StartupError(failure) is { } sentence)
        {
            throw new InvalidSettingException(sentence);
        }
    }

    public async Task Discard()
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.KeyChecks.ExecuteDeleteAsync();
    }

    /// <summary>Migrates under a lock. Other replicas wait, and then find no pending migration.</summary>
    private static async Task Migrate(PostgresDb db, Keys keys, CancellationToken cancellationToken)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() && await PostgresAuditGuard.IsComplete(db, cancellationToken) && await ForgottenTriggers.AreComplete(db, cancellationToken))
            return;
        await KeyCheck.CompareBeforeMigration(db, keys, cancellationToken);
        db.Database.SetCommandTimeout(MigrationTimeout);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', '0', false), pg_advisory_lock({(long)AdvisoryLock.Migration})", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        // Another replica may have made them while this one waited, and be at work: making them again would wait for its rows, and it for these.
        if (!await PostgresAuditGuard.IsComplete(db, cancellationToken))
            await PostgresAuditGuard.Make(db, cancellationToken);
        if (!await ForgottenTriggers.AreComplete(db, cancellationToken))
            await ForgottenTriggers.Make(db, cancellationToken);
        // If startup fails before this, the lock is released when the connection closes.
        await db.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {StorageOptions.LockTimeoutMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}, false), pg_advisory_unlock({(long)AdvisoryLock.Migration})", cancellationToken);
    }

    /// <summary>A sentence for the operator about why the server cannot be used, without the password; null for other failures.</summary>
    private string? StartupError(Exception failure) => failure switch
    {
        // https://www.postgresql.org/docs/current/errcodes-appendix.html
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"The server of the database {Name} refuses the service: check the user name and the password in ConnectionStrings:WegoBot.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"There is no database {Name}: create it first, or correct ConnectionStrings:WegoBot.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            $"The user in ConnectionStrings:WegoBot may not create tables in the database {Name}: make it the owner of the database.",
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } or SocketException =>
            $"The server of the database {Name} does not answer: check that it runs, and the address in ConnectionStrings:WegoBot.",
        NpgsqlException => $"The database {Name} cannot be used: check ConnectionStrings:WegoBot, and the server's own log.",
        IOException or UnauthorizedAccessException => $"The key of the database {Name} cannot be read and written: check the folder of Privacy:KeyPath and its rights.",
        { InnerException: { } inner } => StartupError(inner),
        _ => null,
    };
}
