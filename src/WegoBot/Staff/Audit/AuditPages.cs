using WegoBot.Pages;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The page on which the head of a centre sees who looked at what. Reading it is noted too.</summary>
public sealed class AuditPages(CentreAudit audit)
{
    public const string Path = "/staff/audit";

    /// <param name="http">The request.</param>
    /// <param name="visit">The head.</param>
    /// <param name="before">The last entry of the page before; null for the first page.</param>
    public async Task<IResult> Show(HttpContext http, StaffContext visit, long? before)
    {
        if (HttpMethods.IsGet(http.Request.Method))
            await visit.Audit.Write(CancellationToken.None, AuditAction.AuditViewed);
        return new Page<AuditPage>(StatusCodes.Status200OK, new()
        {
            [nameof(AuditPage.Visit)] = visit,
            [nameof(AuditPage.Lines)] = await audit.Of(visit.Centre.Id, before, http.RequestAborted),
            [nameof(AuditPage.IsFirst)] = before is null,
        });
    }
}
