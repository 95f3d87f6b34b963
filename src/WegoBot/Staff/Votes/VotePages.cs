using System.Globalization;
using WegoBot.Pages;
using WegoBot.Votes;

namespace WegoBot.Staff;

/// <summary>The votes of meetings, for coordinators: opening, ballots to print, closing, and the result as a file.</summary>
public sealed class VotePages(VoteService votes, VoteClosing closing, VoteResults results, VoteFile file, VoteForm forms)
{
    public const string Path = "/staff/votes";

    public Task<IResult> All(HttpContext http, StaffContext visit) => All(http, visit, StatusCodes.Status200OK, notice: null);

    public async Task<IResult> Open(HttpContext http, StaffContext visit, PostedForm form)
    {
        if (forms.Read(form) is not { } asked)
            return await All(http, visit, StatusCodes.Status400BadRequest, "staff.votes.not_opened");
        var vote = await votes.Open(asked.Region, asked.Measures, asked.Choices, asked.ClosesAt, visit.Audit, http.RequestAborted);
        return new SeeOtherResult(Of(vote));
    }

    public Task<IResult> Show(HttpContext http, StaffContext visit, Guid vote) => Show(http, visit, vote, StatusCodes.Status200OK, notice: null);

    /// <summary>Makes ballots and shows them, once: only their hashes are stored.</summary>
    public async Task<IResult> MakeBallots(HttpContext http, StaffContext visit, Guid vote, PostedForm form)
    {
        if (!int.TryParse(form["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > VoteForm.MostAtOnce)
            return await Show(http, visit, vote, StatusCodes.Status400BadRequest, "staff.votes.wrong_count");
        if (await votes.MakeBallots(vote, count, visit.Audit, http.RequestAborted) is not { } codes || await votes.Find(vote, http.RequestAborted) is not { } found)
            return await Show(http, visit, vote, StatusCodes.Status409Conflict, "staff.votes.no_ballots");
        return new Page<BallotSheetPage>(StatusCodes.Status200OK, new()
        {
            [nameof(BallotSheetPage.Visit)] = visit,
            [nameof(BallotSheetPage.Vote)] = found,
            [nameof(BallotSheetPage.Codes)] = codes,
            [nameof(BallotSheetPage.Site)] = forms.Site(http.Request),
        });
    }

    public async Task<IResult> Close(HttpContext http, StaffContext visit, Guid vote) => await closing.Close(vote, visit.Audit, http.RequestAborted)
        ? new SeeOtherResult(Of(vote))
        : await Show(http, visit, vote, StatusCodes.Status409Conflict, "staff.votes.closed_already");

    /// <summary>What the page of the result shows, for a spreadsheet.</summary>
    public async Task<IResult> File(HttpContext http, StaffContext visit, Guid vote) => await results.Of(vote, http.RequestAborted) is { } result
        ? Results.File(file.Write(result, visit.Language), VoteFile.Type, $"vote-{SofiaClock.In(result.Vote.OpenedAt):yyyy-MM-dd}.csv")
        : PageError.NotFound.Page(http.Request);

    public static string Of(Guid vote) => $"{Path}/{vote:N}";

    private async Task<IResult> All(HttpContext http, StaffContext visit, int status, string? notice) => new Page<VotesPage>(status, new()
    {
        [nameof(VotesPage.Visit)] = visit,
        [nameof(VotesPage.Votes)] = await votes.All(http.RequestAborted),
        [nameof(VotesPage.Notice)] = notice,
    });

    private async Task<IResult> Show(HttpContext http, StaffContext visit, Guid vote, int status, string? notice) => await votes.Find(vote, http.RequestAborted) is { } found
        ? new Page<VotePage>(status, new() { [nameof(VotePage.Visit)] = visit, [nameof(VotePage.Vote)] = found, [nameof(VotePage.Notice)] = notice })
        : PageError.NotFound.Page(http.Request);
}
