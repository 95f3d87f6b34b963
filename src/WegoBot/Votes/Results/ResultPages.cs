using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Votes;

/// <summary>The result of a vote as a page to project and to print. Whoever has its address sees what the room sees; the address cannot be guessed.</summary>
public sealed class ResultPages(VoteResults results, VoteFile file, Languages languages, SofiaClock clock)
{
    public static string Path(Guid vote, Language? language = null) => $"{BallotPages.Path}/result/{vote:N}{(language is { } chosen ? $"?language={chosen}" : "")}";

    public async Task<IResult> Show(HttpContext http, Guid vote)
    {
        if (await results.Of(vote, http.RequestAborted) is not { } result)
            return PageError.NotFound.Page(http.Request);
        var language = languages.TryFind(http.Request.Query["language"].ToString(), out var chosen) ? chosen : PageLanguage.Of(http.Request);
        return new Page<ResultPage>(StatusCodes.Status200OK, new()
        {
            [nameof(ResultPage.Language)] = language,
            [nameof(ResultPage.Result)] = result,
            [nameof(ResultPage.Kinds)] = result.Kinds.Select(kind => (file.NameOf(kind, language), kind)).ToList(),
            [nameof(ResultPage.Now)] = clock.Now,
        });
    }
}
