namespace WegoBot.Storage;

/// <summary>What an operator wants to restore.</summary>
/// <param name="File">The backup.</param>
/// <param name="BackupKey">The backup key, as it was typed.</param>
/// <param name="Lists">Copies of the list of what was forgotten, beside the one on this machine.</param>
/// <param name="WithoutList">Whether to restore although what was forgotten since the backup is not known.</param>
public sealed record RestoreRequest(string File, string BackupKey, IReadOnlyList<string> Lists, bool WithoutList);
