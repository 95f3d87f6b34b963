using Microsoft.Data.Sqlite;

namespace WegoBot.Storage;

/// <summary>Tells a database that cannot be used for now from a failure of what was asked of it.</summary>
public static class Outage
{
    /// <summary>The database is locked, busy, full or out of reach: the same thing may go through later.</summary>
    /// <remarks>The primary result codes of https://sqlite.org/rescode.html: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.</remarks>
    public static bool Is(Exception? failure) =>
        failure is not null && (failure is SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 } || Is(failure.InnerException));
}
