namespace WegoBot.Privacy;

/// <summary>How far the audit log went at some time, as it was written down outside the database.</summary>
/// <param name="File">The file that says so.</param>
/// <param name="Line">The line there, from 1.</param>
/// <param name="Head">The last entry at that time.</param>
public sealed record AuditAnchor(string File, int Line, AuditHead Head);
