using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Votes;

/// <summary>Registers the votes of meetings, and the pages on which people vote and see the result.</summary>
public static class VotesSetup
{
    public static IServiceCollection AddVotes(this IServiceCollection services) => services
        .AddSingleton<TallySerializer>()
        .AddSingleton<VoteService>()
        .AddSingleton<VoteClosing>()
        .AddSingleton<Voting>()
        .AddSingleton<VoteResults>()
        .AddSingleton<VoteFile>()
        .AddSingleton<HeldVotes>()
        .AddSingleton<BallotPages>()
        .AddSingleton<ResultPages>()
        .AddSingleton<ResultChanges>()
        .AddRetention<VoteRow>(provider => provider.GetRequiredService<VoteClosing>().CloseDue)
        .AddRetention<VoteRow>(RetentionSchedule.Votes, row => row.ClosesAt);

    public static void MapVotes(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(BallotPages.Path, ReadingRoutes.Methods, (HttpContext http, string? ballot, string? again, BallotPages pages) => pages.Look(http, ballot, again));
        routes.MapPost(BallotPages.Path, (HttpContext http, BallotPages pages) => pages.Cast(http));
        routes.MapPost("/vote/code", (HttpContext http, BallotPages pages) => pages.Enter(http));
        routes.MapMethods("/vote/result/{vote:guid}", ReadingRoutes.Methods, (HttpContext http, Guid vote, ResultPages pages) => pages.Show(http, vote));
        routes.MapMethods("/vote/result/{vote:guid}/changes", ReadingRoutes.Methods, (HttpContext http, Guid vote, ResultChanges changes) => changes.Open(http, vote));
    }
}
