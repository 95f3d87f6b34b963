namespace WegoBot.Dialogue;

/// <summary>That people of a centre opened her message. Neither who nor when within the day.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Day">The day in Bulgaria.</param>
public sealed record CaseOpening(string Centre, DateOnly Day);
