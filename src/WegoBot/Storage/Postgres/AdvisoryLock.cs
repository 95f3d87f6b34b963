namespace WegoBot.Storage;

/// <summary>What one replica at a time may do, by the number of its lock on the server. The numbers are our own, and hold in this database alone.</summary>
internal enum AdvisoryLock : long
{
    /// <summary>Making and changing tables.</summary>
    Migration = 0x5745474F_00000001,

    /// <summary>Polling, and drawing again the screens that nobody showed.</summary>
    Lead = 0x5745474F_00000002,

    /// <summary>Taking deleted rows out of the tables.</summary>
    SecureDelete = 0x5745474F_00000003,
}
