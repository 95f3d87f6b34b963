using WegoBot.Bench.Desk;

namespace WegoBot.Bench.Flood;

/// <summary>A calm person with a browser without script: a press is the post and the page after it.</summary>
internal sealed class WebPerson(Func<Browser> newBrowser, IReadOnlyList<string> labels, Rounds rounds, Failures failures) : CalmPerson(labels, rounds, failures)
{
    private Browser? _browser;
    private Browser.Answer? _page;

    protected override async Task<bool> Begins(string next)
    {
        _browser?.Dispose();
        _browser = newBrowser();
        _page = await _browser.Get("page", "/");
        return _page.Button(next) is not null;
    }

    protected override async Task<bool> Presses(string label, string? next)
    {
        var answer = await _browser!.Post("press", "/", ("token", _page!.Field("token")), ("screen", _page.Field("screen")), ("button", _page.Button(label)!));
        _page = await _browser.Get("page", "/");
        return answer.IsRedirect && (next is null ? _page.Code.Length > 0 : _page.Button(next) is not null);
    }
}
