namespace WegoBot.Storage;

/// <summary>The advisory locks of PostgreSQL, by their keys. Each protects what only one replica may do at a time. The keys are arbitrary and apply to this database only.</summary>
internal enum AdvisoryLock : long
{
    /// <summary>Creating and changing tables.</summary>
    Migration = 0x5745474F_00000001,

    /// <summary>Leading: polling, and sending the screens again that no replica has shown.</summary>
    Leader = 0x5745474F_00000002,

    /// <summary>Removing deleted rows from the tables.</summary>
    SecureDelete = 0x5745474F_00000003,

    /// <summary>Appending to the audit log, whose numbers have no gaps.</summary>
    Audit = 0x5745474F_00000004,
}
