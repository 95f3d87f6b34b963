using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>A database on a PostgreSQL server that several replicas share: the first to start makes its tables, and its key counts.</summary>
public sealed class PostgresInitializer(IDbContextFactory<PostgresDb> databases, IOptions<StorageOptions> options, IServiceProvider services) : IDatabaseInitializer
{
    /// <summary>How long the tables may take to be made or changed, by this replica or another.</summary>
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(10);

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
            // A database is not made by itself: a wrong name would look like one where nobody ever wrote.
            await db.Database.OpenConnectionAsync(cancellationToken);
            // The key comes before the tables: an existing database must never get a new one.
            var keys = services.GetRequiredService<Keys>();
            await Migrate(db, cancellationToken);
            await KeyCheck.Pass(db, keys, cancellationToken);
            await db.Database.CloseConnectionAsync();
        }
        catch (Exception failure) when (StartupError(failure) is { } sentence)
        {
            throw new InvalidSettingException(sentence);
        }
    }

    /// <summary>One replica at a time: the others wait, and then find nothing to do.</summary>
    private static async Task Migrate(PostgresDb db, CancellationToken cancellationToken)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        db.Database.SetCommandTimeout(LongestMigration);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', '0', false), pg_advisory_lock({(long)AdvisoryLock.Migration})", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        // The lock ends with the connection when the start fails here.
        await db.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {StorageOptions.LockTimeoutMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}, false), pg_advisory_unlock({(long)AdvisoryLock.Migration})", cancellationToken);
    }

    /// <summary>What keeps the service from the server, without the password; null for what is no fault of it.</summary>
    private string? StartupError(Exception failure) => failure switch
    {
        // https://www.postgresql.org/docs/current/errcodes-appendix.html
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"The server of the database {Name} does not let the service in: check the user name and the password in ConnectionStrings:WegoBot.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"There is no database {Name}: make it there first, or correct ConnectionStrings:WegoBot.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            $"The user in ConnectionStrings:WegoBot may not make tables in the database {Name}: make it the owner of the database.",
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } or SocketException =>
            $"The server of the database {Name} does not answer: check that it runs, and the address in ConnectionStrings:WegoBot.",
        NpgsqlException => $"The database {Name} cannot be used for now, or not in this way: check ConnectionStrings:WegoBot, and the server's own log.",
        IOException or UnauthorizedAccessException => $"The key of the database {Name} cannot be read and written: check the folder of Privacy:KeyPath and its rights.",
        { InnerException: { } inner } => StartupError(inner),
        _ => null,
    };
}
