using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>What was restored.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Forgotten">The number of rows that were left out, or of which something was, because it was forgotten since.</param>
/// <param name="MadeAt">When the backup was made.</param>
/// <param name="ForgottenUntil">The last entry of the list; null without one.</param>
/// <param name="Head">The last entry of the audit log, which notes the restore.</param>
/// <param name="KeyAside">Where the key file is that stood there before; null when none did.</param>
public sealed record RestoreResult(int Rows, int Forgotten, DateTimeOffset MadeAt, DateTimeOffset? ForgottenUntil, AuditHead Head, string? KeyAside);
