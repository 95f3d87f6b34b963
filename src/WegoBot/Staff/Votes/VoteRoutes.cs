using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>The routes for votes and pilots, for coordinators.</summary>
internal static class VoteRoutes
{
    public static void MapVotes(this RouteGroupBuilder staff)
    {
        var votes = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Centres));
        votes.MapMethods("/votes", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, VotePages pages) => pages.All(http, visit));
        votes.MapPost("/votes", (HttpContext http, StaffContext visit, StaffForms forms, VotePages pages) => forms.Take(http, visit, form => pages.Open(http, visit, form)));
        votes.MapMethods("/votes/{vote:guid}", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, Guid vote, VotePages pages) => pages.Show(http, visit, vote));
        votes.MapPost("/votes/{vote:guid}/ballots", (HttpContext http, StaffContext visit, Guid vote, StaffForms forms, VotePages pages) =>
            forms.Take(http, visit, form => pages.MakeBallots(http, visit, vote, form)));
        votes.MapPost("/votes/{vote:guid}/close", (HttpContext http, StaffContext visit, Guid vote, StaffForms forms, VotePages pages) => forms.Take(http, visit, _ => pages.Close(http, visit, vote)));
        votes.MapMethods("/votes/{vote:guid}/file", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, Guid vote, VotePages pages) => pages.File(http, visit, vote));
        MapPilots(votes);
    }

    private static void MapPilots(RouteGroupBuilder pilots)
    {
        pilots.MapMethods("/pilots", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, PilotPages pages) => pages.All(http, visit));
        pilots.MapPost("/pilots", (HttpContext http, StaffContext visit, StaffForms forms, PilotPages pages) => forms.Take(http, visit, form => pages.Propose(http, visit, form)));
        pilots.MapPost("/pilots/{pilot:guid}/approve", (HttpContext http, StaffContext visit, Guid pilot, StaffForms forms, PilotPages pages) =>
            forms.Take(http, visit, _ => pages.Approve(http, visit, pilot)));
        pilots.MapPost("/pilots/{pilot:guid}/withdraw", (HttpContext http, StaffContext visit, Guid pilot, StaffForms forms, PilotPages pages) =>
            forms.Take(http, visit, _ => pages.Withdraw(http, visit, pilot)));
    }
}
