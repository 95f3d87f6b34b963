using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>What is to be noted. It has room for ids only.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Account">Who did it; null for the console, and for somebody whose name is unknown.</param>
/// <param name="Centre">The centre that it concerns; null for none.</param>
/// <param name="Record">The id of the case, the person or the session that it was done to.</param>
public sealed record AuditEvent(AuditAction Action, Guid? Account, string? Centre = null, Guid? Record = null);
