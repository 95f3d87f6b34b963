using System.Text;
using WegoBot.Figures;
using WegoBot.Limits;
using WegoBot.Pages;

namespace WegoBot.Employers;

/// <summary>What employers can do, and the policy that they choose: as a page, as a document and as plain text. Only that a company adopted one is counted.</summary>
public sealed class EmployerPages(PolicyComposer composer, FigureRecorder figures, EmployerLimits limits)
{
    public const string Path = "/employers";

    public const string PolicyPath = Path + "/policy";

    public const string DocumentPath = PolicyPath + "/document";

    public const string MarkdownPath = PolicyPath + "/plain";

    public const string AdoptedPath = Path + "/adopted";

    /// <param name="http">The request.</param>
    /// <param name="notice">The key of what is said above the page; null for nothing.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Show(HttpContext http, string? notice, int status = StatusCodes.Status200OK) => new Page<EmployersPage>(status, new()
    {
        [nameof(EmployersPage.Language)] = PublicLanguage.Of(http.Request),
        [nameof(EmployersPage.Choice)] = PolicyChoice.Of(http.Request),
        [nameof(EmployersPage.Notice)] = notice,
    });

    public IResult Policy(HttpContext http)
    {
        var choice = PolicyChoice.Of(http.Request);
        return new Page<PolicyPage>(StatusCodes.Status200OK, new()
        {
            [nameof(PolicyPage.Language)] = PublicLanguage.Of(http.Request),
            [nameof(PolicyPage.Choice)] = choice,
            [nameof(PolicyPage.Lines)] = composer.Compose(choice),
        });
    }

    public IResult Document(HttpContext http)
    {
        var choice = PolicyChoice.Of(http.Request);
        return Results.File(PolicyDocx.Of(composer.Compose(choice), choice.Language), PolicyDocx.ContentType, "policy.docx");
    }

    public IResult Markdown(HttpContext http) =>
        Results.File(Encoding.UTF8.GetBytes(PolicyMarkdown.Of(composer.Compose(PolicyChoice.Of(http.Request)))), "text/markdown; charset=utf-8", "policy.md");

    /// <summary>Counts a company that says that it adopted a policy. The form has no field, and nothing of who sent it is kept.</summary>
    public async Task<IResult> Adopted(HttpContext http)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        if (!limits.MayTell(http.Connection.RemoteIpAddress))
            return Show(http, "employers.already", StatusCodes.Status429TooManyRequests);
        await figures.Count(Figure.EmployerPolicy, http.RequestAborted);
        return new SeeOtherResult(PublicLanguage.In(Path + "?told=true", PublicLanguage.Of(http.Request)));
    }
}
