using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace WegoBot.Fuzz;

/// <summary>The staff's pages over HTTP: every route that the service has, with ids of theirs, of others and of nothing, any form, query, header and method, signed in and not.</summary>
public sealed partial class StaffTarget(MainService main) : FuzzTarget("staff pages", 25)
{
    private const int RequestsOfAWalk = 20;

    /// <summary>They hash a password, which takes a tenth of a second on purpose.</summary>
    private static readonly string[] Hashing = ["/staff/sign-in", "/staff/enter"];

    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private FuzzService? _service;
    private FuzzedConversations? _all;
    private StaffMembers? _members;
    private (string Method, string Path)[] _routes = [];

    public override int AtOnce => 4;

    public override bool IsHttp => true;

    public override string Outcome => $"{_routes.Length} routes; " + string.Join(", ", _statuses.OrderBy(one => one.Key).Select(one => $"{one.Value} answered {one.Key}"));

    public override async Task Start()
    {
        (_service, _all) = (await main.Service(), await main.Conversations());
        _members = new StaffMembers(_service);
        _routes =
        [
            .. from endpoint in _service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
               where path.StartsWith("/staff", StringComparison.Ordinal)
               from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
               select (method, path),
        ];
    }

    public override async Task Run(Walk walk)
    {
        var random = walk.Random;
        var (who, cookie, token) = await _members!.One(random);
        var isSignedIn = !random.OneIn(8);
        var page = "";
        for (var asked = 0; asked < RequestsOfAWalk; asked++)
        {
            var request = page.Length > 0 && random.OneIn(2) ? FromPage(random, page) : ByRoute(random, token);
            if (isSignedIn)
                request.Headers["Cookie"] = $"desk={(random.OneIn(40) ? Mutator.Text(random, [cookie]) : cookie)}";
            Forger.Bend(random, request);
            walk.Input(request.ToString());
            var answer = await request.Send(_service!.Server);
            _statuses.AddOrUpdate(answer.Status, 1, (_, count) => count + 1);
            if (answer.Status == 401 && isSignedIn)
            {
                _members.Ended(who);
                (who, cookie, token) = await _members.One(random);
            }

            if (answer.Status == 200 && answer.Body.Contains("<form", StringComparison.Ordinal))
                page = answer.Body;
        }

        _service!.Log.AssertClean();
    }

    public override async Task Finish(Walk walk)
    {
        var (_, cookie, _) = await _members!.One(walk.Random);
        var request = new Request { Path = "/staff/me" };
        request.Headers["Cookie"] = $"desk={cookie}";
        Walk.Holds((await request.Send(_service!.Server)).Status is 200 or 401, Rule.Answer, "The staff's pages do not answer any more.");
        _service.Log.AssertClean();
    }

    private static Request FromPage(FuzzRandom random, string page)
    {
        var (forms, links) = (Page.Forms(page).Where(form => form.Action.StartsWith("/staff", StringComparison.Ordinal) && !IsEnd(random, form.Action)).ToList(), Page.Links(page));
        if (forms.Count == 0 || random.OneIn(3))
            return new Request { Path = links.Count == 0 ? "/staff" : random.OneOf(links).Split('?')[0] };
        var form = random.OneOf(forms);
        return Posted(form.Action.Split('?')[0], random.OneIn(4) ? form.Pressed(random) : Forger.Fields(random, form.Pressed(random)));
    }

    private Request ByRoute(FuzzRandom random, string token)
    {
        var (method, route) = random.OneOf(_routes);
        if (IsEnd(random, route))
            return new Request { Path = "/staff" };
        var path = Parameter().Replace(route, match => Id(random, match.Value));
        if (method != "POST")
        {
            var look = new Request { Method = method, Path = path, Query = random.OneIn(4) ? Forger.Query(random) : "" };
            if (path.EndsWith("/changes", StringComparison.Ordinal) && random.OneIn(4))
                look.Headers["Accept"] = Request.EventStream;
            return look;
        }

        return Posted(path, Forger.Fields(random,
        [
            ("token", token), ("state", "Sent.0"), ("status", "Accepted"), ("answer", "can_help"), ("name", "Никой"), ("recovery", "x"), ("code", _all!.Code(random) ?? "1111 2222 3333 4444"), ("role", "Staff"), ("centre", "ruse"),
            ("language", "bg"), ("device", "офис"), ("words", Mutator.Words(random)), ("note", Mutator.Words(random)), ("step", "preview"), ("to", "WaitingForHer"), ("day", "Monday"), ("from", "9"), ("email", Canaries.Email), ("as", "first"),
        ]));
    }

    private string Id(FuzzRandom random, string parameter) => random.Below(8) switch
    {
        0 => Uri.EscapeDataString(new string([.. Mutator.Text(random, Specials.Texts, 60).Where(letter => !char.IsSurrogate(letter))])),
        1 => Guid.Empty.ToString("N"),
        2 => new Guid(random.Bytes(16)).ToString(random.OneOf(["N", "D", "B", "X"])),
        _ when parameter == "{centre}" => random.OneOf(["ruse", "plovdiv", "targovishte", "nowhere", "RUSE"]),
        _ => _all!.One(random)?.Referral.ToString("N") ?? "x",
    };

    /// <summary>Signing out, leaving and removing people is tried less often: everything after it is refused.</summary>
    private static bool IsEnd(FuzzRandom random, string path) =>
        ((path.EndsWith("/out", StringComparison.Ordinal) || path.EndsWith("/leave", StringComparison.Ordinal) || path.Contains("/sessions", StringComparison.Ordinal) || path.EndsWith("/remove", StringComparison.Ordinal)) && !random.OneIn(30))
        || (Hashing.Contains(path) && !random.OneIn(20));

    private static Request Posted(string path, IEnumerable<(string, string)> fields)
    {
        var request = new Request { Method = "POST", Path = path, Body = Request.Form(fields) };
        request.Headers["Content-Type"] = "application/x-www-form-urlencoded";
        return request;
    }

    [GeneratedRegex(@"\{[a-z]+(?::[a-z]+)?\}")]
    private static partial Regex Parameter();
}
