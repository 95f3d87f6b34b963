using Microsoft.AspNetCore.Authorization;

namespace WegoBot.Staff;

/// <summary>Who may use a staff route. Every route under <c>/staff</c> carries one, or the service does not start.</summary>
/// <param name="area">Whom the route is for.</param>
public sealed class StaffAccess(StaffArea area) : IAuthorizationRequirement, IAuthorizationRequirementData
{
    public StaffArea Area => area;

    /// <summary>Whether the route works while the session is locked: leaving, signing out and unlocking.</summary>
    public bool WhileLocked { get; init; }

    /// <summary>Whether the route changes how somebody signs in: whoever finds an open page must not make a key of their own.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>Whether of a centre's people only the one is admitted who has the case.</summary>
    public bool ForTheOwner { get; init; }

    /// <summary>Whether this session must be unlocked, or confirmed, before the route is used.</summary>
    public bool IsClosedTo(StaffSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return (session.IsLocked && !WhileLocked) || (AsksAgain && !session.IsConfirmed);
    }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
