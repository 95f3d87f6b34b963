using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using WegoBot.Pages;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>What is answered when a route is closed: the way to sign in or to unlock, or a page that does not exist. Nobody learns which records there are.</summary>
public sealed class StaffAccessAnswers : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(authorizeResult);
        if (authorizeResult.Succeeded)
            await next(context);
        else
            await (await Answer(context)).ExecuteAsync(context);
    }

    private static async Task<IResult> Answer(HttpContext http) => http.Features.Get<StaffContext>() switch
    {
        null => SignInPages.Closed(http),
        { } visit when http.GetEndpoint()?.Metadata.GetMetadata<StaffAccess>()?.IsClosedTo(visit.SignedIn) == true => await UnlockMiddleware.Page(http, visit),
        // The start of the staff pages is the list of referrals. A coordinator has another start.
        { Role: StaffRole.Coordinator } when http.Request.Path == "/staff" => new SeeOtherResult("/staff/centres"),
        _ => PageError.NotFound.Page(http.Request),
    };
}
