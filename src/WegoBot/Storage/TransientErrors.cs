using Microsoft.Data.Sqlite;
using Npgsql;

namespace WegoBot.Storage;

/// <summary>Distinguishes a database that is temporarily unavailable from a statement that is itself wrong.</summary>
public static class TransientErrors
{
    /// <summary>The database is locked, busy, full or unreachable. A retry may succeed.</summary>
    public static bool IsTransient(Exception? failure) => failure switch
    {
        null => false,
        // The primary result codes of https://sqlite.org/rescode.html: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 } => true,
        PostgresException error => IsTransientError(error),
        // The connection broke, or the command timed out.
        NpgsqlException => true,
        _ => IsTransient(failure.InnerException),
    };

    /// <summary>Another replica wrote the same row first. A retry reads its row.</summary>
    public static bool IsConflict(Exception? failure) => failure is not null
        && (failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
            || IsConflict(failure.InnerException));

    /// <remarks>
    /// Npgsql has a list of transient errors. These of https://www.postgresql.org/docs/current/errcodes-appendix.html are added: a lock
    /// timeout, a read-only server, a lost connection (08), too few resources (53), a shutdown (57) and a disk error (58).
    /// </remarks>
    private static bool IsTransientError(PostgresException error) => error.IsTransient
        || error.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ReadOnlySqlTransaction
        || error.SqlState[..2] is "08" or "53" or "57" or "58";
}
