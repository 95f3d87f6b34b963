namespace WegoBot.Privacy;

/// <summary>What a verification of the audit log found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Head">The last of them; the beginning when there is none.</param>
/// <param name="Anchors">How many anchors were compared.</param>
/// <param name="Findings">What is wrong and where, a sentence each; empty when nothing is.</param>
public sealed record AuditReport(long Entries, AuditHead Head, int Anchors, IReadOnlyList<string> Findings);
