using Microsoft.Data.Sqlite;
using Npgsql;

namespace WegoBot.Storage;

/// <summary>Tells a database that cannot be used for now from a failure of what was asked of it.</summary>
public static class TransientErrors
{
    /// <summary>The database is locked, busy, full or out of reach: the same thing may go through later.</summary>
    public static bool IsTransient(Exception? failure) => failure switch
    {
        null => false,
        // The primary result codes of https://sqlite.org/rescode.html: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 } => true,
        PostgresException refused => IsTransientError(refused),
        // The connection broke, or no answer came in time.
        NpgsqlException => true,
        _ => IsTransient(failure.InnerException),
    };

    /// <summary>Another replica was faster with the same row: at the next look it is there.</summary>
    public static bool IsConflict(Exception? failure) => failure is not null
        && (failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
            || IsConflict(failure.InnerException));

    /// <remarks>
    /// Transient by the driver's own list, and of https://www.postgresql.org/docs/current/errcodes-appendix.html: a lock that was not
    /// given in time, a server that only reads or is out of something, stops, or has an error of its disk.
    /// </remarks>
    private static bool IsTransientError(PostgresException refused) => refused.IsTransient
        || refused.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ReadOnlySqlTransaction
        || refused.SqlState[..2] is "08" or "53" or "57" or "58";
}
