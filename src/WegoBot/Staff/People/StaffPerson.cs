using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Somebody of a centre, for its head.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name that colleagues see.</param>
/// <param name="Role">The role at the centre.</param>
/// <param name="Sessions">How many sessions show the centre now.</param>
/// <param name="Cases">How many open cases of the centre this person works on.</param>
public sealed record StaffPerson(Guid Account, string Name, StaffRole Role, int Sessions, int Cases);
