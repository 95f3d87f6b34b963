using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Unlocks a session with the code or the passkey that is posted along with any form, so that the form itself goes on in the same request.</summary>
public sealed class UnlockMiddleware(RequestDelegate next)
{
    /// <summary>Where a session is unlocked that has posted nothing else.</summary>
    public const string Path = "/staff/unlock";

    /// <summary>The field with a code of the app.</summary>
    public const string CodeField = "unlock";

    /// <summary>The field with the answer of a passkey.</summary>
    public const string PasskeyField = "passkey";

    public async Task Invoke(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        // The script locks the page by itself and asks here, although the session may still be open.
        if (http.Features.Get<StaffContext>() is { } visit && HttpMethods.IsPost(http.Request.Method)
            && (http.Request.Path == Path || http.GetEndpoint()?.Metadata.GetMetadata<StaffAccess>()?.IsClosedTo(visit.SignedIn) == true))
        {
            var open = await http.RequestServices.GetRequiredService<Unlocking>().Try(http, visit);
            http.Features.Set(visit with { Session = open ?? visit.Session, SignedIn = visit.SignedIn with { IsLocked = open is null, IsConfirmed = open is not null } });
        }

        await next(http);
    }

    /// <summary>The page of a locked session. It holds what was posted, or where somebody wanted to go.</summary>
    public static async Task<IResult> Page(HttpContext http, StaffContext visit)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(visit);
        var (path, query) = (http.Request.Path.ToUriComponent(), http.Request.QueryString.ToUriComponent());
        var form = HttpMethods.IsPost(http.Request.Method) ? (await PostedForm.Read(http.Request)).Form : null;
        List<KeyValuePair<string, string>> held = form is null
            ? [new("token", visit.FormToken), new("back", path + query)]
            : [.. form.Fields.Where(field => field.Key is not (CodeField or PasskeyField))];
        return new Page<LockPage>(StatusCodes.Status401Unauthorized, new()
        {
            [nameof(LockPage.Visit)] = visit,
            [nameof(LockPage.IsLocked)] = visit.SignedIn.IsLocked,
            [nameof(LockPage.Action)] = form is null ? Path : path + query,
            [nameof(LockPage.Held)] = held,
            [nameof(LockPage.Notice)] = form?[CodeField] is null && form?[PasskeyField] is null ? null : "staff.lock.failed",
        });
    }
}
