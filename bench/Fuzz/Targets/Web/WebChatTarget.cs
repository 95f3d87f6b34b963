using System.Collections.Concurrent;
using WegoBot.Pages;

namespace WegoBot.Fuzz;

/// <summary>The web chat over HTTP: browsers that press, write and post anything. What one posts never touches another, every page has its exit, and a referral is sent by the press of the consent alone.</summary>
public sealed class WebChatTarget(MainService main) : FuzzTarget("web chat", 70)
{
    private const int RequestsOfAWalk = 30;

    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private FuzzedConversations? _all;
    private Bystander? _bystander;
    private int _before;

    public override int AtOnce => 8;

    public override bool IsHttp => true;

    public override string Outcome => $"{_all!.Referrals - _before} referrals sent; " + string.Join(", ", _statuses.OrderBy(one => one.Key).Select(one => $"{one.Value} answered {one.Key}"));

    public override async Task Start()
    {
        _all = await main.Conversations();
        _before = _all.Referrals;
        _bystander = await Bystander.Of(_all.Service);
    }

    public override async Task Run(Walk walk)
    {
        var browser = new FuzzedBrowser(_all!, walk);
        for (var asked = 0; asked < RequestsOfAWalk; asked++)
        {
            var (request, answer) = await browser.Acts();
            _statuses.AddOrUpdate(answer.Status, 1, (_, count) => count + 1);
            var isPage = answer.Headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal) && request.Method != "HEAD";
            Walk.Holds(!isPage || answer.Body.Contains($"href=\"{Layout.ChatExit}\"", StringComparison.Ordinal) || answer.Body.Contains($"href=\"{Layout.StaffExit}\"", StringComparison.Ordinal), Rule.Answer, "A page has no exit.");
        }

        _all!.Service.Log.AssertClean();
    }

    public override async Task Finish(Walk walk)
    {
        await _all!.AssertAllAgreed();
        await _bystander!.AssertUntouched();
        _all.Service.Log.AssertClean();
    }
}
