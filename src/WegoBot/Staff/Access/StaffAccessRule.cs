using Microsoft.AspNetCore.Authorization;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Decides about every staff route, in one place: by the role, and by the record that the route names.</summary>
public sealed class StaffAccessRule(StaffRecords records) : AuthorizationHandler<StaffAccess>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, StaffAccess requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (context.Resource is HttpContext http && await Admits(http, requirement))
            context.Succeed(requirement);
    }

    private async Task<bool> Admits(HttpContext http, StaffAccess access) => access.Area == StaffArea.Door
        || (http.Features.Get<StaffContext>() is { } visit
            && !access.IsClosedTo(visit.SignedIn)
            && Admits(access.Area, visit.Role)
            && await records.AreWithin(visit, access, http));

    private static bool Admits(StaffArea area, StaffRole role) => area switch
    {
        StaffArea.Account => true,
        StaffArea.Cases => role is StaffRole.Staff or StaffRole.Head,
        StaffArea.People => role is StaffRole.Head,
        StaffArea.Centres => role is StaffRole.Coordinator,
        _ => false,
    };
}
