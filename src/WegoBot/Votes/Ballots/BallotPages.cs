using WegoBot.Dialogue;
using WegoBot.Limits;
using WegoBot.Pages;

namespace WegoBot.Votes;

/// <summary>The pages on which somebody votes who has a ballot: without an account, without script, in either language.</summary>
public sealed class BallotPages(Voting voting, BallotLimits limits, AntiforgeryTokens tokens, Catalogue catalogue, Languages languages)
{
    public const string Path = "/vote";

    /// <summary>The address in the QR code of a ballot.</summary>
    public static string Link(string site, string code) => $"{site}{Path}?ballot={code}";

    /// <summary>Takes the code out of the address, or shows the ballot. Looking changes nothing: scanners open addresses before anybody does.</summary>
    public async Task<IResult> Look(HttpContext http, string? ballot, string? again)
    {
        if (ballot is not null)
            return Enter(http, ballot);
        if (BallotCookie.Read(http.Request) is not { } code)
            return CodePage(http, StatusCodes.Status200OK, again is null ? null : "page.vote.no_cookie");
        if (!limits.MayTry(http.Connection.RemoteIpAddress))
            return PageError.Busy.Page(http.Request);
        return await voting.Look(code, http.RequestAborted) switch
        {
            { State: BallotState.Ready, Vote: { } vote } => BallotPage(http, vote, code, new BallotForm(null), StatusCodes.Status200OK, fault: null),
            { State: BallotState.Counted, Vote: { } vote } => new Page<CountedPage>(StatusCodes.Status200OK, new() { [nameof(CountedPage.Language)] = LanguageOf(http), [nameof(CountedPage.Vote)] = vote }),
            _ => Unknown(http),
        };
    }

    /// <summary>Takes a code that was typed.</summary>
    public async Task<IResult> Enter(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        return form is null ? trouble.Page(http.Request) : Enter(http, form["code"]);
    }

    /// <summary>Casts a ballot. Whoever sends it again, because the answer was lost, reads that it is counted.</summary>
    public async Task<IResult> Cast(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        if (BallotCookie.Read(http.Request) is not { } code)
            return CodePage(http, StatusCodes.Status400BadRequest, "page.vote.no_cookie");
        if (!tokens.IsValid(Bound(code, http), form["token"]))
            return PageError.Expired.Page(http.Request);
        if (!limits.MayTry(http.Connection.RemoteIpAddress))
            return PageError.Busy.Page(http.Request);
        if (await voting.Look(code, http.RequestAborted) is not { Vote: { } vote } ballot)
            return Unknown(http);
        var ballotForm = new BallotForm(form);
        var (chosen, fault) = ballotForm.Read(vote, catalogue.Participants);
        if (ballot.State == BallotState.Ready && chosen is null)
            return BallotPage(http, vote, code, ballotForm, StatusCodes.Status400BadRequest, fault);
        // Whoever closes the browser now has voted all the same.
        if (ballot.State == BallotState.Ready && await voting.Cast(code, chosen!, CancellationToken.None) == BallotState.Unknown)
            return Unknown(http);
        return new SeeOtherResult(Address(http));
    }

    private IResult Enter(HttpContext http, string? typed)
    {
        if (BallotCode.In(typed) is not { } code)
            return CodePage(http, StatusCodes.Status400BadRequest, "page.vote.wrong_code");
        BallotCookie.Write(http, code);
        return new SeeOtherResult(Address(http, "again=1"));
    }

    private Page<CodePage> Unknown(HttpContext http)
    {
        limits.NoteWrong(http.Connection.RemoteIpAddress);
        // Loading the page again must not count as another wrong code.
        BallotCookie.Delete(http);
        return CodePage(http, StatusCodes.Status404NotFound, "page.vote.unknown");
    }

    private Page<BallotPage> BallotPage(HttpContext http, VoteEntry vote, string code, BallotForm form, int status, string? fault) => new(status, new()
    {
        [nameof(Votes.BallotPage.Language)] = LanguageOf(http),
        [nameof(Votes.BallotPage.Vote)] = vote,
        [nameof(Votes.BallotPage.Form)] = form,
        [nameof(Votes.BallotPage.Token)] = tokens.For(Bound(code, http)),
        [nameof(Votes.BallotPage.Fault)] = fault,
    });

    private Page<CodePage> CodePage(HttpContext http, int status, string? notice) => new(status, new()
    {
        [nameof(Votes.CodePage.Language)] = LanguageOf(http),
        [nameof(Votes.CodePage.Notice)] = notice,
    });

    /// <summary>The forms of a ballot are bound to it as those of the chat are to their session.</summary>
    private Session Bound(string code, HttpContext http) => new(code, "ballot/" + code, LanguageOf(http));

    private string Address(HttpContext http, string? query = null)
    {
        var chosen = Chosen(http) is { } language ? $"language={language}" : null;
        var all = string.Join('&', new[] { chosen, query }.OfType<string>());
        return all is "" ? Path : $"{Path}?{all}";
    }

    private Language LanguageOf(HttpContext http) => Chosen(http) ?? PageLanguage.Of(http.Request);

    /// <summary>The language of the address, so that it holds without another cookie.</summary>
    private Language? Chosen(HttpContext http) => languages.TryFind(http.Request.Query["language"].ToString(), out var language) ? language : null;
}
