using Microsoft.AspNetCore.Identity;

namespace WegoBot.Storage;

/// <summary>How somebody of a centre, or a coordinator, signs in. The database alone names nobody: the name is encrypted, and found by its keyed hash.</summary>
/// <remarks>
/// Of the columns of ASP.NET Core Identity only those are mapped that are used: <see cref="IdentityUser{TKey}.NormalizedUserName"/> is the keyed
/// hash of the name, and <see cref="IdentityUser{TKey}.AccessFailedCount"/> and <see cref="IdentityUser{TKey}.LockoutEnd"/> are the pause after wrong attempts.
/// </remarks>
public sealed class StaffAccountRow : IdentityUser<Guid>
{
    /// <summary>The name that colleagues see, encrypted.</summary>
    public required byte[] Name { get; set; }

    /// <summary>A coordinator belongs to no centre and sees no case.</summary>
    public bool IsCoordinator { get; init; }

    /// <summary>The secret of the authenticator app, encrypted; null without one.</summary>
    public byte[]? TotpKey { get; set; }

    /// <summary>The time step of the last code that was accepted. A code is accepted once.</summary>
    public long LastTotpStep { get; set; }

    /// <summary>The keyed hashes of the recovery codes that are left, one after the other, 32 bytes each.</summary>
    public required byte[] RecoveryCodes { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
