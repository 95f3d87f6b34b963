using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Wires up the pages of the centres' staff, all of them under one path.</summary>
public static class StaffSetup
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services) => services
        .AddSingleton<StaffDoor>()
        .AddSingleton<StaffEntrance>()
        .AddSingleton<ReferralPages>()
        .AddSingleton<StaffLeaving>()
        .AddHostedService(provider => provider.GetRequiredService<StaffLeaving>())
        .AddSingleton<OnLeaving>(provider => Leaving(provider.GetRequiredService<StaffLeaving>()));

    public static void MapStaffPages(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff");
        staff.MapGet("/enter", (HttpContext http, string? key) => StaffEntrance.Look(http, key));
        staff.MapPost("/enter", (HttpContext http, StaffEntrance entrance) => entrance.Enter(http));
        staff.MapPost("/out", (HttpContext http, StaffDoor door, StaffEntrance entrance) =>
            door.Take(http, (visit, _) => entrance.SignOut(http, visit)));
        staff.MapPost("/language", (HttpContext http, StaffDoor door) =>
            door.Take(http, (visit, _) => Task.FromResult(StaffEntrance.SwitchLanguage(http, visit))));
        staff.MapGet("", (HttpContext http, Guid? after, StaffDoor door, ReferralPages pages) =>
            door.Look(http, visit => pages.List(http, visit, after)));
        staff.MapPost("/find", (HttpContext http, StaffDoor door, ReferralPages pages) =>
            door.Take(http, (visit, form) => pages.Find(http, visit, form)));
        staff.MapPost("/notices", (HttpContext http, StaffDoor door, ReferralPages pages) =>
            door.Take(http, (visit, _) => pages.TestNotices(http, visit)));
        staff.MapGet("/referrals/{referral:guid}", (HttpContext http, Guid referral, StaffDoor door, ReferralPages pages) =>
            door.Look(http, visit => pages.Show(http, visit, referral)));
        staff.MapPost("/referrals/{referral:guid}", (HttpContext http, Guid referral, StaffDoor door, ReferralPages pages) =>
            door.Take(http, (visit, form) => pages.Decide(http, visit, referral, form)));
    }

    private static OnLeaving Leaving(StaffLeaving leaving) => request =>
    {
        if (SessionCookie.Staff.Read(request) is { } session)
            leaving.Leave(session.Token);
    };
}
