namespace WegoBot.Storage;

/// <summary>What a backup holds.</summary>
/// <param name="Rows">The number of rows of all tables.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="LastAuditEntry">The last entry of the audit log in it.</param>
public sealed record BackupResult(int Rows, long Bytes, long LastAuditEntry);
