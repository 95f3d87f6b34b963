using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The principal of an account: its id. Everything else is read anew for each request, so that a removal counts at once.</summary>
public sealed class StaffPrincipals : IUserClaimsPrincipalFactory<StaffAccountRow>
{
    public Task<ClaimsPrincipal> CreateAsync(StaffAccountRow user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(Of(user.Id));
    }

    public static ClaimsPrincipal Of(Guid account) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.ToString("N"))], IdentityConstants.ApplicationScheme));

    /// <summary>The account of a principal.</summary>
    public static Guid AccountOf(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
    }
}
