using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Registers the pages of the centres' staff, all of them under <c>/staff</c>.</summary>
public static class StaffSetup
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services) => services
        .AddSingleton<StaffAuthorization>()
        .AddSingleton<StaffSignIn>()
        .AddSingleton<ReferralPages>()
        .AddSingleton<NoticePages>()
        .AddSingleton<StaffQuickExit>()
        .AddHostedService(provider => provider.GetRequiredService<StaffQuickExit>())
        .AddSingleton<SessionLeaveCallback>(provider => Leaving(provider.GetRequiredService<StaffQuickExit>()));

    public static void MapStaffPages(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff");
        staff.MapReading("/enter", (HttpContext http, string? key) => StaffSignIn.Look(http, key));
        staff.MapPost("/enter", (HttpContext http, StaffSignIn entrance) => entrance.Enter(http));
        staff.MapPost("/out", (HttpContext http, StaffAuthorization endpoint, StaffSignIn entrance) =>
            endpoint.Take(http, (visit, _) => entrance.SignOut(http, visit)));
        staff.MapPost("/language", (HttpContext http, StaffAuthorization endpoint) =>
            endpoint.Take(http, (visit, form) => Task.FromResult(StaffSignIn.SwitchLanguage(http, visit, form["language"]))));
        staff.MapReading("", (HttpContext http, Guid? after, string? group, StaffAuthorization endpoint, ReferralPages pages) =>
            endpoint.Look(http, visit => pages.List(http, visit, after, group)));
        staff.MapPost("/find", (HttpContext http, StaffAuthorization endpoint, ReferralPages pages) =>
            endpoint.Take(http, (visit, form) => pages.Find(http, visit, form)));
        staff.MapReading("/notices", (HttpContext http, StaffAuthorization endpoint, NoticePages pages) =>
            endpoint.Look(http, visit => pages.Show(http, visit)));
        staff.MapPost("/notices", (HttpContext http, StaffAuthorization endpoint, NoticePages pages) =>
            endpoint.Take(http, (visit, form) => pages.Test(http, visit, form)));
        staff.MapReading("/referrals/{referral:guid}", (HttpContext http, Guid referral, StaffAuthorization endpoint, ReferralPages pages) =>
            endpoint.Look(http, visit => pages.Show(http, visit, referral)));
        staff.MapPost("/referrals/{referral:guid}", (HttpContext http, Guid referral, StaffAuthorization endpoint, ReferralPages pages) =>
            endpoint.Take(http, (visit, form) => pages.Decide(http, visit, referral, form)));
    }

    private static SessionLeaveCallback Leaving(StaffQuickExit leaving) => request =>
    {
        if (SessionCookie.Staff.Read(request) is { } session)
            leaving.Leave(session.Token);
    };
}
