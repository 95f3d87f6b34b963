using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Storage;
using WegoBot.Tests.Staff;

namespace WegoBot.Tests.Pages;

/// <summary>Somebody who may post to a route of the staff, with a session of their own and records of their own behind the address.</summary>
internal sealed class StaffDoor(PagesApp app)
{
    private static readonly string[] OfCoordinators = ["/staff/centres", "/staff/votes", "/staff/pilots", "/staff/figures"];

    private readonly AccessRecords _records = new(app.Services);

    /// <summary>The value of a fresh session's cookie, and the address of a route with records that it may change.</summary>
    public async Task<(string Cookie, string Path)> Open(string route)
    {
        var isOfCentres = OfCoordinators.Any(start => route.StartsWith(start, StringComparison.Ordinal));
        var account = await app.Services.NewAccount(isOfCentres ? null : "ruse", isOfCentres ? StaffRole.Coordinator : StaffRole.Head);
        var cookie = await app.Services.NewSession(account, isOfCentres ? null : "ruse");
        var area = isOfCentres ? "centres" : route.StartsWith("/staff/me", StringComparison.Ordinal) ? "account" : "people";
        var path = route.Replace("{centre}", "ruse", StringComparison.Ordinal).Replace("{quarter}", "2024-Q1", StringComparison.Ordinal);
        foreach (var name in (string[])["referral", "summary", "shift", "person", "session", "vote", "pilot"])
            if (path.Contains($"{{{name}:guid}}", StringComparison.Ordinal))
                path = path.Replace($"{{{name}:guid}}", $"{await _records.Record(name, area, "own", "ruse", account, isOwned: false):N}", StringComparison.Ordinal);
        return (cookie, path);
    }

    /// <summary>The token of the forms of a session.</summary>
    public string TokenOf(string cookie) => app.Services.GetRequiredService<AntiforgeryTokens>().For(Session.Parse(cookie, app.Services.GetRequiredService<Languages>())!);

    /// <summary>How many things the audit log has noted.</summary>
    public async Task<int> Noted()
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        return await db.AuditEntries.CountAsync();
    }

    /// <summary>Every route that takes a form, and needs nobody signed in for it.</summary>
    public static readonly string[] ForNobody = ["/staff/enter", "/staff/enter/passkey", "/staff/sign-in", "/staff/passkey"];

    /// <summary>Every staff route that takes a form, but for the one that leaves.</summary>
    public IEnumerable<string> Routes() => app.Services.StaffRoutes().Where(route => route is { Method: "POST", Route: not "/staff/leave" }).Select(route => route.Route);
}
