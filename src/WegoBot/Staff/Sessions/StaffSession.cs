using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Who is signed in with a session, as the database says at this moment.</summary>
/// <param name="Id">The session's id on the pages.</param>
/// <param name="Account">The account.</param>
/// <param name="Name">The name that colleagues see.</param>
/// <param name="Role">The role at <paramref name="Centre"/>, or a coordinator.</param>
/// <param name="Centre">The centre whose pages the session shows; null for a coordinator.</param>
/// <param name="Centres">Every centre of the account.</param>
/// <param name="IsLocked">Whether it must be unlocked first, because nobody used it for a while.</param>
/// <param name="IsConfirmed">Whether its owner showed a moment ago who it is. The ways to sign in are changed only then.</param>
public sealed record StaffSession(Guid Id, Guid Account, string Name, StaffRole Role, string? Centre, IReadOnlyList<string> Centres, bool IsLocked, bool IsConfirmed);
