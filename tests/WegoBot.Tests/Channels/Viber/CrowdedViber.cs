using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using WegoBot.Tests.Channels.Crowd;

namespace WegoBot.Tests.Channels.Viber;

/// <summary>The fake of Viber behind a bad connection, with many people before it who press as soon as they see something.</summary>
internal sealed class CrowdedViber(FakeViber viber, NetworkFaults mishaps) : DelegatingHandler(viber)
{
    private readonly ConcurrentDictionary<string, string> _latest = [];
    private readonly ConcurrentDictionary<string, string> _held = [];
    private readonly ConcurrentBag<Task> _telling = [];
    private long _lastToken = 5741311803571721087;

    /// <summary>Who is there; set before the first callback.</summary>
    public People? People { get; set; }

    /// <summary>Sends a signed callback to the service, and gives the body of its answer.</summary>
    public Func<string, Task<string>> Tells { get; set; } = _ => Task.FromResult("");

    /// <summary>The buttons of the message that stands lowest in her chat.</summary>
    public string Lowest(string person) => _latest[person];

    /// <summary>Opens the chat of one of them.</summary>
    public async Task Starts(Walker walker)
    {
        var welcome = await Tells(
            $$$"""{"event":"conversation_started","timestamp":1,"message_token":{{{Token()}}},"type":"open","user":{"id":"{{{walker.Name}}}","language":"{{{LanguageOf(walker)}}}"},"subscribed":false}""");
        Shows(walker, JsonNode.Parse(welcome)!);
    }

    /// <summary>Returns once every callback was answered.</summary>
    public async Task AllTold()
    {
        while (_telling.TryTake(out var one))
            await one;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => mishaps.Call(
        tooOften: () => FakeViber.Status(12),
        arrives: () => Arrives(request, cancellationToken),
        cancellationToken);

    private async Task<HttpResponseMessage> Arrives(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        var answer = await base.SendAsync(request, cancellationToken);
        if ((string?)body["receiver"] is { } receiver)
            Shows(People![receiver], body);
        return answer;
    }

    private void Shows(Walker walker, JsonNode message)
    {
        (string Label, string Data)[] buttons = [.. message["keyboard"]!["Buttons"]!.AsArray()
            .Select(button => (WebUtility.HtmlDecode((string)button!["Text"]!), (string)button["ActionBody"]!))];
        _latest[walker.Name] = string.Join(' ', buttons.Select(button => button.Data));
        if (People!.Sees(walker.Name, buttons) is not { } press)
            return;
        var callback = Press(walker, press);
        Tell(callback);
        if (mishaps.Happens(Mishap.Repeated))
            Tell(callback);
        // An older callback comes once more after this one.
        if (_held.TryRemove(walker.Name, out var older))
            Tell(older);
        if (mishaps.Happens(Mishap.Reordered))
            _held[walker.Name] = callback;
        if (mishaps.Happens(Mishap.DoubleTap))
            Tell(Press(walker, press));
        if (walker.Pressed is [.., var before, _] && mishaps.Happens(Mishap.LateTap))
            Tell(Press(walker, before));
    }

    private void Tell(string callback) => _telling.Add(Task.Run(() => Tells(callback)));

    private string Press(Walker walker, string data) =>
        $$$"""{"event":"message","timestamp":1,"message_token":{{{Token()}}},"sender":{"id":"{{{walker.Name}}}","language":"{{{LanguageOf(walker)}}}"},"message":{"type":"text","text":"{{{data}}}"}}""";

    private long Token() => Interlocked.Increment(ref _lastToken);

    private static string LanguageOf(Walker walker) => walker.Wishes.Language.ToString();
}
