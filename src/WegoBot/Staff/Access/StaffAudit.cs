using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Notes in the audit log what everybody does on the staff pages, in one place. Nobody reads a case before the entry is stored.</summary>
public sealed class StaffAudit(AuditLog log) : IEndpointFilter
{
    /// <summary>The route values that name a record, the one first that the others belong to.</summary>
    private static readonly string[] Records = ["referral", "person", "session", "vote", "pilot"];

    /// <summary>What a posted form is noted as when it is answered with a redirect. A form that changes something and is answered with a page uses <see cref="StaffContext.Audit"/> itself.</summary>
    private static readonly Dictionary<string, AuditAction> Posted = new()
    {
        ["/staff/find"] = AuditAction.CodeSearched,
        ["/staff/referrals/{referral:guid}"] = AuditAction.CaseAnswered,
        ["/staff/referrals/{referral:guid}/words"] = AuditAction.CaseAnswered,
        ["/staff/referrals/{referral:guid}/notes"] = AuditAction.NoteAdded,
        ["/staff/mine"] = AuditAction.CaseOwnerChanged,
        ["/staff/referrals/{referral:guid}/owner"] = AuditAction.CaseOwnerChanged,
        ["/staff/referrals/{referral:guid}/reminder"] = AuditAction.ReminderSet,
        ["/staff/referrals/{referral:guid}/summaries"] = AuditAction.SummaryAsked,
        ["/staff/summaries/{summary:guid}"] = AuditAction.SummaryChanged,
        ["/staff/summaries/{summary:guid}/code"] = AuditAction.OfficeCodeMade,
        ["/staff/referrals/{referral:guid}/hand-over"] = AuditAction.HandOverChanged,
        ["/staff/notices"] = AuditAction.NoticesTested,
        ["/staff/settings"] = AuditAction.SettingsChanged,
        ["/staff/centres/{centre}/settings"] = AuditAction.SettingsChanged,
        ["/staff/rota/shifts"] = AuditAction.RotaChanged,
        ["/staff/rota/shifts/{shift:guid}"] = AuditAction.RotaChanged,
        ["/staff/rota/days"] = AuditAction.RotaChanged,
        ["/staff/me/notices/email"] = AuditAction.NoticesChanged,
        ["/staff/me/notices/code"] = AuditAction.NoticesChanged,
        ["/staff/me/notices/remove"] = AuditAction.NoticesChanged,
        ["/staff/me/notices/times"] = AuditAction.NoticesChanged,
        ["/staff/me/notices/test"] = AuditAction.NoticesTested,
        ["/staff/people/invite"] = AuditAction.Invited,
        ["/staff/people/{person:guid}/remove"] = AuditAction.PersonRemoved,
        ["/staff/people/{person:guid}/sessions"] = AuditAction.SessionsEnded,
        ["/staff/people/{person:guid}/sessions/{session:guid}"] = AuditAction.SessionsEnded,
        ["/staff/centres/invite"] = AuditAction.Invited,
        ["/staff/centres/heads/{person:guid}"] = AuditAction.PersonRemoved,
        ["/staff/votes"] = AuditAction.VoteOpened,
        ["/staff/votes/{vote:guid}/ballots"] = AuditAction.BallotsMade,
        ["/staff/votes/{vote:guid}/close"] = AuditAction.VoteClosed,
        ["/staff/pilots"] = AuditAction.PilotProposed,
        ["/staff/pilots/{pilot:guid}/approve"] = AuditAction.PilotApproved,
        ["/staff/pilots/{pilot:guid}/withdraw"] = AuditAction.PilotWithdrawn,
        ["/staff/figures/{quarter}"] = AuditAction.FiguresPublished,
        ["/staff/join"] = AuditAction.CentreJoined,
        ["/staff/me/sessions"] = AuditAction.SessionsEnded,
        ["/staff/me/sessions/{session:guid}"] = AuditAction.SessionsEnded,
        ["/staff/me/passkeys"] = AuditAction.SignInWaysChanged,
        ["/staff/me/passkeys/remove"] = AuditAction.SignInWaysChanged,
        ["/staff/me/app"] = AuditAction.SignInWaysChanged,
        ["/staff/me/sheet"] = AuditAction.SignInWaysChanged,
    };

    /// <summary>Forms that change nothing worth an entry, or that are noted where they are judged.</summary>
    private static readonly HashSet<string> NotHere =
    [
        "/staff/enter", "/staff/enter/passkey", "/staff/sign-in", "/staff/passkey", "/staff/out", "/staff/unlock", "/staff/leave",
        "/staff/language", "/staff/centre", "/staff/me/device", "/staff/me/passkey",
    ];

    /// <summary>What a request will be noted as.</summary>
    public AuditStamp StampOf(HttpContext http, StaffSession who)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(who);
        return new AuditStamp(log, new AuditEvent(ActionOf(http) ?? AuditAction.SettingsChanged, who.Account, who.Centre, RecordOf(http)));
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        // The answer is made here, and sent only afterwards.
        var answer = await next(context);
        if (http.Features.Get<StaffContext>()?.Audit is { IsUsed: false } stamp && Outcome(http, StatusOf(answer)) is { } action)
            // Whoever closes the browser now has done it all the same.
            await stamp.Write(CancellationToken.None, action);
        return answer;
    }

    /// <summary>Whether this class says what a route is noted as. A test asks for every route.</summary>
    internal static bool Knows(string method, string route) => !HttpMethods.IsPost(method) || Posted.ContainsKey(route) || NotHere.Contains(route);

    /// <summary>The routes that it speaks of.</summary>
    internal static IEnumerable<string> Routes => Posted.Keys.Concat(NotHere);

    private static AuditAction? Outcome(HttpContext http, int status) => (HttpMethods.IsPost(http.Request.Method), status) switch
    {
        (true, StatusCodes.Status303SeeOther) => ActionOf(http),
        // A form about a case that is answered with a page of it.
        (true, StatusCodes.Status200OK) when NamesCase(http) => AuditAction.CaseViewed,
        (false, StatusCodes.Status200OK) => ActionOf(http),
        _ => null,
    };

    private static AuditAction? ActionOf(HttpContext http)
    {
        // The address of a group itself ends with a slash here.
        var route = ((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "").TrimEnd('/');
        return HttpMethods.IsPost(http.Request.Method)
            // A route that was forgotten is noted all the same.
            ? Posted.TryGetValue(route, out var action) ? action : NotHere.Contains(route) ? null : NamesCase(http) ? AuditAction.CaseChanged : AuditAction.SettingsChanged
            // HEAD shows nothing.
            : NamesCase(http) && HttpMethods.IsGet(http.Request.Method) ? AuditAction.CaseViewed : null;
    }

    private static bool NamesCase(HttpContext http) => http.Request.RouteValues.ContainsKey("referral");

    /// <summary>The record that the address names.</summary>
    private static Guid? RecordOf(HttpContext http) => Records
        .Select(name => Guid.TryParse(http.Request.RouteValues.GetValueOrDefault(name) as string, out var id) ? id : (Guid?)null).FirstOrDefault(id => id is not null);

    private static int StatusOf(object? answer) => answer is IStatusCodeHttpResult { StatusCode: { } status } ? status : StatusCodes.Status200OK;
}
