using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>An entry of the audit log, for the head of its centre.</summary>
/// <param name="Number">Its place in the log.</param>
/// <param name="At">When, in Bulgarian local time.</param>
/// <param name="Action">What was done.</param>
/// <param name="Account">Who did it; null for the console.</param>
/// <param name="Name">Her name; null when the account is gone.</param>
/// <param name="Record">What it was done to.</param>
/// <param name="CaseSentAt">When the case was sent that it was done to, in Bulgarian local time; null for anything else, and for a case that is gone.</param>
/// <param name="Person">The name of the person that it was done to; null for anything else, and for somebody who is gone.</param>
/// <param name="BackupMadeAt">When the backup was made that was restored, in Bulgarian local time; null for anything else.</param>
public sealed record AuditLine(long Number, DateTime At, AuditAction Action, Guid? Account, string? Name, Guid? Record, DateTime? CaseSentAt, string? Person, DateTime? BackupMadeAt);
