using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Figures;
using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Figures;
using WegoBot.Tests.Pages;
using Xunit.Abstractions;

namespace WegoBot.Tests.Staff;

/// <summary>S27: every staff route that the service has, for everybody who may and may not use it, with every id in every position.</summary>
[Trait("Engine", "Sqlite")] // who may ask is decided by the program
public sealed partial class AccessMatrixTests(PagesApp app, ITestOutputHelper output) : IClassFixture<PagesApp>
{
    /// <summary>Whom each route is for. A route that is not here fails the test.</summary>
    private static readonly Dictionary<string, string> Table = Read("""
        door     /staff/enter /staff/enter/passkey /staff/sign-in /staff/passkey /staff/leave
        account  /staff/out /staff/unlock /staff/language /staff/join /staff/centre /staff/me /staff/me/device /staff/me/sessions /staff/me/sessions/{session:guid}
        account  /staff/me/passkey /staff/me/passkeys /staff/me/passkeys/remove /staff/me/ways /staff/me/app /staff/me/sheet
        cases    /staff /staff/find /staff/notices /staff/referrals/{referral:guid} /staff/referrals/{referral:guid}/words /staff/referrals/{referral:guid}/notes
        cases    /staff/changes /staff/mine /staff/referrals/{referral:guid}/owner /staff/referrals/{referral:guid}/reminder
        cases    /staff/referrals/{referral:guid}/number
        cases    /staff/referrals/{referral:guid}/summaries /staff/summaries/{summary:guid} /staff/summaries/{summary:guid}/code /staff/referrals/{referral:guid}/hand-over
        account  /staff/me/notices /staff/me/notices/email /staff/me/notices/code /staff/me/notices/remove /staff/me/notices/times /staff/me/notices/test
        cases    /staff/rota
        people   /staff/rota/shifts /staff/rota/shifts/{shift:guid} /staff/rota/days
        people   /staff/audit /staff/people /staff/people/invite /staff/people/{person:guid} /staff/people/{person:guid}/sessions
        people   /staff/people/{person:guid}/sessions/{session:guid} /staff/people/{person:guid}/remove
        people   /staff/settings
        centres  /staff/centres/{centre}/settings
        centres  /staff/votes /staff/votes/{vote:guid} /staff/votes/{vote:guid}/ballots /staff/votes/{vote:guid}/close /staff/votes/{vote:guid}/file
        centres  /staff/pilots /staff/pilots/{pilot:guid}/approve /staff/pilots/{pilot:guid}/withdraw
        centres  /staff/figures /staff/figures/{quarter} /staff/figures/{quarter}/table /staff/figures/years/{year} /staff/figures/years/{year}/table
        centres  /staff/centres /staff/centres/invite /staff/centres/heads/{person:guid}
        """);

    private static readonly Dictionary<string, string[]> Admitted = new()
    {
        ["account"] = ["staff", "head", "other staff", "other head", "coordinator", "unconfirmed"],
        ["cases"] = ["staff", "head", "other staff", "other head", "unconfirmed"],
        ["people"] = ["head", "other head"],
        ["centres"] = ["coordinator"],
    };

    /// <summary>What changes how somebody signs in asks again who it is.</summary>
    private static readonly string[] AsksAgain = ["/staff/me/ways", "/staff/me/passkey", "/staff/me/passkeys", "/staff/me/passkeys/remove", "/staff/me/app", "/staff/me/sheet"];

    /// <summary>Open to whoever has the case alone: the records of the asker's own are that person's.</summary>
    private const string ForTheOwner = "/staff/referrals/{referral:guid}/number";

    /// <summary>Who asks; those of the last line are nobody any more, or not yet.</summary>
    private static readonly string[] Askers = ["staff", "head", "other staff", "other head", "coordinator", "unconfirmed", "locked", "signed out", "made up", "ended", "expired", "idle", "removed"];

    private static readonly string[] Whose = ["own", "foreign", "nothing"];

    [Fact]
    public void Every_route_is_in_the_table_and_none_is_there_that_does_not_exist() =>
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), app.Services.StaffRoutes().Select(route => route.Route).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_route_admits_those_whom_the_table_names_and_nobody_else_whatever_the_id()
    {
        await PublishedFigures.Add(app.Services, new Quarter(new DateOnly(2024, 1, 1)));
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (method, route) in app.Services.StaffRoutes())
            foreach (var asker in Askers)
                foreach (var ids in Ids(Parameters(route)))
                {
                    tried++;
                    var answer = await Ask(asker, method, route, ids);
                    if (!await IsRight(answer, asker, method, route, ids))
                        wrong.Add($"{method} {route} as {asker} with {string.Join('+', ids)}: {(int)answer.StatusCode}");
                }

        output.WriteLine($"access matrix: {app.Services.StaffRoutes().Count()} routes with their methods, {Askers.Length} askers, {tried} requests");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<bool> IsRight(HttpResponseMessage answer, string asker, string method, string route, string[] ids)
    {
        var area = Table[route];
        if (route == "/staff/leave")
            return answer.StatusCode == HttpStatusCode.SeeOther;
        // These forms are answered alike to everybody, and what is posted here opens nothing.
        if (area == "door")
            return answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest || route == "/staff/passkey";
        if ((asker == "locked" && route != "/staff/out") || (asker == "unconfirmed" && AsksAgain.Contains(route)))
            return answer.StatusCode == HttpStatusCode.Unauthorized && (method == "HEAD" || (await answer.Content.ReadAsStringAsync()).Contains("name=\"unlock\"", StringComparison.Ordinal));
        if (Array.IndexOf(Askers, asker) > Array.IndexOf(Askers, "locked"))
            return answer.StatusCode == HttpStatusCode.Unauthorized && !answer.Headers.Contains("Set-Cookie");
        if (asker == "coordinator" && route == "/staff")
            return answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.ToString() == "/staff/centres";
        // Nothing was posted that unlocks.
        if (route == "/staff/unlock")
            return answer.StatusCode == HttpStatusCode.Unauthorized;
        var isAdmitted = (asker == "locked" || Admitted[area].Contains(asker)) && ids.All(id => id == "own");
        return isAdmitted
            ? answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther or HttpStatusCode.Conflict
                || (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized && Refuses.Contains(route))
            : answer.StatusCode == HttpStatusCode.NotFound;
    }

    /// <summary>Routes that answer the form of the test with a refusal of their own: it has no key, no passkey, no words, no state of a centre and a code that is nobody's.</summary>
    private static readonly string[] Refuses = ["/staff/find", "/staff/join", "/staff/me/passkeys", "/staff/referrals/{referral:guid}/words", "/staff/referrals/{referral:guid}/notes",
        "/staff/mine", "/staff/referrals/{referral:guid}/owner", "/staff/referrals/{referral:guid}/reminder", "/staff/referrals/{referral:guid}/summaries", "/staff/referrals/{referral:guid}/hand-over",
        "/staff/settings", "/staff/centres/{centre}/settings", "/staff/votes", "/staff/votes/{vote:guid}/ballots", "/staff/pilots",
        "/staff/me/notices/email", "/staff/me/notices/code", "/staff/rota/shifts", "/staff/rota/days"];

    private readonly Dictionary<string, object> _kept = [];

    private readonly AccessRecords _records = new(app.Services);

    /// <summary>Asks with records of the asker's own, of somebody else, or with ids of nothing.</summary>
    private async Task<HttpResponseMessage> Ask(string asker, string method, string route, string[] ids)
    {
        var centre = asker.StartsWith("other", StringComparison.Ordinal) ? "plovdiv" : "ruse";
        var mayChange = method == "POST" || route == "/staff/leave";
        var isNew = mayChange && ids.All(id => id == "own") && (route == "/staff/leave" || (asker == "locked" && route == "/staff/out") || (Admitted.GetValueOrDefault(Table[route])?.Contains(asker) ?? false));
        var (cookie, account) = await Kept(asker, isNew, () => Cookie(asker, centre, isNew));
        var names = Parameters(route);
        var path = route;
        for (var i = 0; i < names.Length; i++)
        {
            var (name, whose) = (names[i], ids[i]);
            // A coordinator may change every centre that there is.
            path = path.Replace("{centre}", whose == "own" ? centre : "nowhere", StringComparison.Ordinal)
                .Replace("{quarter}", whose == "own" ? "2024-Q1" : "2023-Q1", StringComparison.Ordinal).Replace("{year}", whose == "own" ? "2024" : "2023", StringComparison.Ordinal);
            if (name is "centre" or "quarter" or "year")
                continue;
            var isOwned = route == ForTheOwner;
            var record = await Kept($"{name} {Table[route]} {whose} {centre} {account} {isOwned}", isNew, () => _records.Record(name, Table[route], whose, centre, account, isOwned));
            path = path.Replace($"{{{name}:guid}}", $"{record:N}", StringComparison.Ordinal);
        }

        using var asked = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            asked.Content = Forms.Of(("token", Token(cookie)), ("state", "Sent.0"), ("status", "Accepted"), ("answer", "can_help"), ("name", "Никой"), ("recovery", "x"), ("code", "1111 2222 3333 4444"), ("role", "Staff"), ("centre", centre), ("language", "bg"), ("device", "офис"));
        using var browser = cookie is null ? app.Browser() : app.BrowserWith($"desk={cookie}");
        return await browser.SendAsync(asked);
    }

    /// <summary>Whoever is refused changes nothing, and is the same for every such request.</summary>
    private async Task<T> Kept<T>(string what, bool isNew, Func<Task<T>> make)
    {
        if (isNew)
            return await make();
        if (!_kept.TryGetValue(what, out var kept))
            _kept[what] = kept = (await make())!;
        return (T)kept;
    }

    private async Task<(string? Cookie, Guid Account)> Cookie(string asker, string centre, bool isNew)
    {
        if (asker is "signed out" or "made up")
            return (asker == "made up" ? new string('A', 43) + ".bg" : null, Guid.Empty);
        var role = asker.EndsWith("head", StringComparison.Ordinal) ? StaffRole.Head : asker == "coordinator" ? StaffRole.Coordinator : StaffRole.Staff;
        // Whoever is admitted may end the other sessions of the account.
        var account = await Kept($"account of {asker} {isNew}", isNew: asker == "removed", () => app.Services.NewAccount(role == StaffRole.Coordinator ? null : centre, role));
        var cookie = await app.Services.NewSession(account, role == StaffRole.Coordinator ? null : centre);
        await using var db = NewDb();
        var hash = app.Services.GetRequiredService<KeyedHashes>().OfToken(cookie.Split('.')[0]);
        var session = await db.StaffSessions.SingleAsync(row => row.TokenHash == hash);
        var now = DateTimeOffset.FromUnixTimeSeconds(session.LastSeenAt.ToUnixTimeSeconds());
        if (asker == "locked")
            session.LastSeenAt = now - StaffSessions.LockAfter;
        if (asker == "unconfirmed")
            session.ConfirmedAt = now - StaffSessions.LockAfter;
        if (asker == "idle")
            session.LastSeenAt = now - StaffSessions.Idle;
        if (asker == "ended")
            session.EndedAt = now;
        await db.SaveChangesAsync();
        if (asker == "expired")
            await db.StaffSessions.Where(row => row.TokenHash == hash).ExecuteUpdateAsync(set => set.SetProperty(row => row.StartedAt, now - StaffSessions.Longest));
        if (asker == "removed")
            await app.Services.GetRequiredService<StaffPeople>().Remove(centre, account, CancellationToken.None);
        return (cookie, account);
    }

    private string Token(string? cookie) => cookie is null
        ? "x"
        : app.Services.GetRequiredService<AntiforgeryTokens>().For(Session.Parse(cookie, app.Services.GetRequiredService<Languages>())!);

    private WegoBotDb NewDb() => app.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();

    private static string[] Parameters(string route) => [.. Parameter().Matches(route).Select(match => match.Groups[1].Value)];

    /// <summary>Every id of the asker's own, of somebody else, and of nothing, in every position.</summary>
    private static IEnumerable<string[]> Ids(string[] parameters) => parameters.Aggregate(
        Enumerable.Repeat(Array.Empty<string>(), 1), (ways, _) => ways.SelectMany(way => Whose.Select(id => (string[])[.. way, id])).ToList());

    private static Dictionary<string, string> Read(string table) => table.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(words => words.Skip(1).Select(route => (route, words[0])))
        .ToDictionary();

    [GeneratedRegex(@"\{([a-z]+)(?::guid)?\}")]
    private static partial Regex Parameter();
}
