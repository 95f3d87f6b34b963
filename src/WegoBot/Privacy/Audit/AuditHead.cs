namespace WegoBot.Privacy;

/// <summary>An entry's number and its hash: with it everything before is fixed too.</summary>
public sealed record AuditHead(long Number, byte[] Hash);
