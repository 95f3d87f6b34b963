using System.Net;
using System.Text;
using WegoBot.Dialogue;

namespace WegoBot.Fuzz;

/// <summary>A browser of the web chat that presses, writes and posts anything, and what it has been shown so far.</summary>
public sealed class FuzzedBrowser(FuzzedConversations all, Walk walk)
{
    private readonly FuzzRandom _random = walk.Random;
    private readonly HashSet<string> _codes = [];

    /// <summary>Pressing evenly, nobody would ever come as far as a sent message.</summary>
    private readonly bool _wantsToSend = walk.Random.OneIn(2);

    private string _cookie = "";
    private string _page = "";
    private string? _preview;
    private string? _consent;

    /// <summary>One request, with the page behind a redirect.</summary>
    public async Task<(Request Request, Response Answer)> Acts()
    {
        var request = _page.Length == 0 || _random.OneIn(20) ? new Request() : Post();
        if (_cookie.Length > 0 && !_random.OneIn(60))
            request.Headers["Cookie"] = $"page={_cookie}";
        if (!_wantsToSend || _random.OneIn(4))
            Forger.Bend(_random, request);
        walk.Input(request.ToString());
        var answer = await request.Send(all.Service.Server);
        _cookie = answer.Cookie("page") ?? _cookie;
        var page = answer.Status == 200 && answer.Body.Length > 0 ? answer.Body : answer.Status == 303 && answer.Location == "/" ? await Shown() : _page;
        await Look(page, request);
        return (request, answer);
    }

    private Request Post()
    {
        var forms = Page.Forms(_page).Where(form => form.Action == "/").ToList();
        if (forms.Count == 0 || _random.OneIn(25))
            return new Request { Path = _random.OneOf(["/", "/leave", "/staff/leave", "/page.css", "/nothing", "/health", "/staff"]), Method = _random.OneOf(["GET", "POST", "HEAD"]), Body = [] };
        var onward = (_wantsToSend ? !_random.OneIn(12) : _random.OneIn(3)) ? Page.Button(_page, all.Labels.Onward) : null;
        var form = forms.Find(one => onward is not null && one.Buttons.Any(button => button.Value == onward)) ?? _random.OneOf(forms);
        var fields = (onward is null || !form.Buttons.Any(button => button.Value == onward) ? form.Pressed(_random) : form.Fields.Append((Name: "button", Value: onward)))
            .Select(field => field.Name == "words" ? (field.Name, Value: Mutator.Words(_random)) : field);
        var request = new Request { Method = "POST", Body = Request.Form(_random.OneIn(3) && onward is null ? Forger.Fields(_random, fields) : fields) };
        request.Headers["Content-Type"] = "application/x-www-form-urlencoded";
        return request;
    }

    private async Task<string> Shown()
    {
        var look = new Request();
        look.Headers["Cookie"] = $"page={_cookie}";
        return (await look.Send(all.Service.Server)).Body;
    }

    private async Task Look(string page, Request request)
    {
        if (Page.Code(page) is { Length: CaseCode.Digits } code && Page.IsHeaded(page, all.Labels.Sent) && _codes.Add(code))
        {
            var pressed = _consent is not null && WebUtility.UrlDecode(Encoding.UTF8.GetString(request.Body)).Contains(_consent, StringComparison.Ordinal);
            Walk.Holds(pressed, Rule.Consent, "A referral was sent without the press of the consent.");
            var sent = await all.Sent(code);
            Walk.Holds(sent is not null && sent.Text == _preview, Rule.Consent, $"What was sent is not what she saw: {sent?.Text.Length} characters, {_preview?.Length} on the preview.");
        }

        _page = page;
        _consent = Page.Button(page, all.Labels.Agree);
        if (Page.Button(page, all.Labels.Preview) is not null)
            _preview = Page.Quote(page);
    }
}
