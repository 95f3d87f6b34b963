using WegoBot.Dialogue;

namespace WegoBot.Staff;

/// <summary>Somebody of a centre who is signed in.</summary>
/// <param name="Centre">The centre's id in the catalogue.</param>
/// <param name="Language">The language that they signed in with.</param>
public sealed record StaffSession(string Centre, Language Language);
