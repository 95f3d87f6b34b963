using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.Net.Http.Headers;
using WegoBot.Dialogue;
using WegoBot.Figures;
using WegoBot.Pages;

namespace WegoBot.Guide;

/// <summary>The guide: the measures by region, the check about somebody else, the search, what can be printed or saved, and the way into the chat together.</summary>
public sealed class GuidePages(SelfCheck check, GuideSearch search, Languages languages, IConfiguration settings, IEnumerable<SessionLeaveCallback> leaving)
{
    public const string Path = "/guide";

    public IResult Show(HttpContext http, string? region, string? counted) => Page<GuidePage>(http, new()
    {
        [nameof(GuidePage.Region)] = region,
        [nameof(GuidePage.IsCounted)] = counted is not null,
    });

    /// <summary>The guide as one file: every region, and nothing in it that needs the service.</summary>
    public IResult Save(HttpContext http)
    {
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"guide-{PublicLanguage.Of(http.Request)}.html" }.ToString();
        return Page<GuidePage>(http, new() { [nameof(GuidePage.IsFile)] = true });
    }

    public IResult Sheet(HttpContext http, string? second, string? region)
    {
        var one = PublicLanguage.Of(http.Request);
        return Page<SheetPage>(http, new()
        {
            [nameof(SheetPage.Second)] = languages.TryMatch(second ?? "", out var other) && other != one ? other : (Language?)null,
            [nameof(SheetPage.Region)] = region,
            [nameof(SheetPage.Chat)] = Chat(http.Request),
        });
    }

    public IResult Card(HttpContext http) => Page<CardPage>(http, new() { [nameof(CardPage.Chat)] = Chat(http.Request) });

    public IResult BeginCheck(HttpContext http) => CheckPage(http, []);

    /// <summary>One more answer. All of them travel in the form, and none in an address.</summary>
    public async Task<IResult> Check(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        return form is null ? trouble.Page(http.Request) : CheckPage(http, check.Read(form));
    }

    public async Task<IResult> Search(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        var words = form["words"] ?? "";
        return words.Length > PostedForm.MaxTextLength ? PageError.TooLong.Page(http.Request) : Page<SearchPage>(http, new() { [nameof(SearchPage.Found)] = search.Find(words) });
    }

    public IResult Together(HttpContext http) => Page<TogetherPage>(http, []);

    /// <summary>Forgets what was open here before, so that she begins with a chat of her own.</summary>
    public IResult Begin(HttpContext http)
    {
        // Whoever chose the decoy keeps it: it must not open for whoever presses a button elsewhere.
        if (SessionCookie.Chat.Read(http.Request) is not { IsDecoy: true })
        {
            foreach (var end in leaving)
                end(http.Request);
            SessionCookie.Chat.Delete(http);
        }

        return new SeeOtherResult("/");
    }

    /// <summary>Somebody who works with women says that the guide served. One number grows, and nothing else is known of it.</summary>
    public async Task<IResult> Count(HttpContext http, FigureRecorder figures)
    {
        await figures.Count(Figure.GuideUsed, CancellationToken.None);
        return new SeeOtherResult(PublicLanguage.In(Path + "?counted=yes", PublicLanguage.Of(http.Request)));
    }

    private Page<CheckPage> CheckPage(HttpContext http, ImmutableArray<GivenAnswer> answers) => Page<CheckPage>(http, new()
    {
        [nameof(Guide.CheckPage.Answers)] = answers,
        [nameof(Guide.CheckPage.Next)] = check.Next(answers),
        [nameof(Guide.CheckPage.Left)] = check.Left(answers),
        [nameof(Guide.CheckPage.Results)] = check.Results(answers).ToList(),
    });

    private static Page<TComponent> Page<TComponent>(HttpContext http, Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        parameters["Language"] = PublicLanguage.Of(http.Request);
        return new Page<TComponent>(StatusCodes.Status200OK, parameters);
    }

    private string Chat(HttpRequest request) => settings["PublicUrl"]?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
}
