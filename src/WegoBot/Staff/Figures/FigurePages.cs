using System.Globalization;
using System.Text;
using WegoBot.Dialogue;
using WegoBot.Figures;
using WegoBot.Pages;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The figures, for coordinators: what is published, what can be published next, and how far the targets are reached.</summary>
/// <remarks>Nothing of a quarter is shown before it is over: who looks twice would see what came in between.</remarks>
public sealed class FigurePages(FigureReleases releases, Catalogue catalogue, Texts texts)
{
    public const string Path = "/staff/figures";

    public async Task<IResult> List(HttpContext http, StaffContext visit)
    {
        var published = await releases.Published(http.RequestAborted);
        return new Page<FiguresPage>(StatusCodes.Status200OK, new()
        {
            [nameof(FiguresPage.Visit)] = visit,
            [nameof(FiguresPage.Published)] = published,
            [nameof(FiguresPage.Waiting)] = await releases.Waiting(http.RequestAborted),
            [nameof(FiguresPage.Targets)] = FigureTarget.Ids.Select(id => catalogue.Targets.FirstOrDefault(target => target.Id == id) ?? new FigureTarget(id)).ToList(),
        });
    }

    /// <summary>A quarter as it was published, or as it would be.</summary>
    public async Task<IResult> Show(HttpContext http, StaffContext visit, string quarter, int status = StatusCodes.Status200OK, string? notice = null)
    {
        if (Quarter.Read(quarter) is not { } asked)
            return PageError.NotFound.Page(http.Request);
        if ((await releases.Published(http.RequestAborted)).FirstOrDefault(one => one.Quarter == asked) is { } release)
            return Report(visit, new FigureTexts(texts, visit.Language, catalogue).Quarter(asked), release.Figures, release.PublishedOn, $"{PathOf(asked)}/table", status, notice);
        if (await releases.Preview(asked, http.RequestAborted) is not { } figures)
            return PageError.NotFound.Page(http.Request);
        if (HttpMethods.IsGet(http.Request.Method))
            await visit.Audit.Write(CancellationToken.None, AuditAction.FiguresPreviewed);
        return new Page<FigurePreviewPage>(status, new()
        {
            [nameof(FigurePreviewPage.Visit)] = visit,
            [nameof(FigurePreviewPage.Of)] = asked,
            [nameof(FigurePreviewPage.Figures)] = figures,
            [nameof(FigurePreviewPage.Notice)] = notice,
        });
    }

    /// <summary>Publishes a quarter, if it is as it was shown.</summary>
    public async Task<IResult> Publish(HttpContext http, StaffContext visit, string quarter, PostedForm form)
    {
        if (Quarter.Read(quarter) is not { } asked)
            return PageError.NotFound.Page(http.Request);
        return await releases.Publish(asked, form["shown"], visit.Audit, http.RequestAborted)
            ? new SeeOtherResult(PathOf(asked))
            : await Show(http, visit, quarter, StatusCodes.Status409Conflict, "staff.figures.changed");
    }

    /// <summary>The published quarters of a year, added up.</summary>
    public async Task<IResult> Year(HttpContext http, StaffContext visit, string year) =>
        await Sum(year, http.RequestAborted) is { } figures
            ? Report(visit, new FigureTexts(texts, visit.Language, catalogue).Year(year), figures, null, $"{Path}/years/{year}/table", StatusCodes.Status200OK, null)
            : PageError.NotFound.Page(http.Request);

    /// <summary>The same as a table for a spreadsheet.</summary>
    public async Task<IResult> YearTable(HttpContext http, StaffContext visit, string year) =>
        await Sum(year, http.RequestAborted) is { } figures ? Csv(visit, year, figures) : PageError.NotFound.Page(http.Request);

    /// <summary>A published quarter as a table for a spreadsheet.</summary>
    public async Task<IResult> Table(HttpContext http, StaffContext visit, string quarter) =>
        (await releases.Published(http.RequestAborted)).FirstOrDefault(one => one.Quarter.ToString() == quarter) is { } release
            ? Csv(visit, quarter, release.Figures)
            : PageError.NotFound.Page(http.Request);

    public static string PathOf(Quarter quarter) => $"{Path}/{quarter}";

    private async Task<QuarterFigures?> Sum(string year, CancellationToken cancellationToken)
    {
        var quarters = (await releases.Published(cancellationToken)).Where(one => one.Quarter.Year.ToString(CultureInfo.InvariantCulture) == year).OrderBy(one => one.Quarter.First).ToList();
        return quarters.Count == 0 ? null : PeriodFigures.Sum([.. quarters.Select(one => one.Figures)]);
    }

    private static Page<FigureReportPage> Report(StaffContext visit, string title, QuarterFigures figures, DateOnly? publishedOn, string table, int status, string? notice) => new(status, new()
    {
        [nameof(FigureReportPage.Visit)] = visit,
        [nameof(FigureReportPage.Title)] = title,
        [nameof(FigureReportPage.Figures)] = figures,
        [nameof(FigureReportPage.PublishedOn)] = publishedOn,
        [nameof(FigureReportPage.Table)] = table,
        [nameof(FigureReportPage.Notice)] = notice,
    });

    private IResult Csv(StaffContext visit, string period, QuarterFigures figures) => Results.File(
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(FigureCsv.Of(new FigureTexts(texts, visit.Language, catalogue), period, figures))], "text/csv; charset=utf-8", $"{period}.csv");
}
