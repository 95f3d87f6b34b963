using System.Net;
using System.Text.Json.Nodes;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Viber;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>A chat in Viber: she looks at the last message and its keyboard.</summary>
internal sealed class ViberTalk(ViberApp app, string person, Language language) : Talk(ChannelKind.Viber, language)
{
    private static long _lastToken = 1;

    private JsonNode? _welcome;

    public override IReadOnlyList<string> Lines => LinesOf((string)Last["text"]!);

    public override IReadOnlyList<string> Labels => [.. Pressable.Select(button => button.Label)];

    private JsonNode Last => app.Viber.SentTo(person) is [.., var last] ? last : _welcome!;

    private IEnumerable<(string Label, string Body)> Pressable => Last["keyboard"]?["Buttons"]!.AsArray()
        .Select(button => (WebUtility.HtmlDecode((string)button!["Text"]!), (string)button["ActionBody"]!)) ?? [];

    public override async Task Begins()
    {
        var (status, body) = await app.Tells(
            $$$"""{"event":"conversation_started","timestamp":1,"message_token":{{{Token()}}},"type":"open","user":{"id":"{{{person}}}","language":"{{{Language.Code}}}"},"subscribed":false}""");
        Assert.Equal(200, status);
        _welcome = JsonNode.Parse(body)!;
    }

    public override Task Presses(string label)
    {
        var body = Pressable.FirstOrDefault(button => button.Label == label).Body;
        Assert.True(body is not null, $"no button [{label}] on:\n{this}");
        return Says(body);
    }

    public override async Task Says(string words) => Assert.Equal((200, ""), await app.Tells(
        $$$"""{"event":"message","timestamp":1,"message_token":{{{Token()}}},"sender":{"id":"{{{person}}}","language":"{{{Language.Code}}}"},"message":{"type":"text","text":{{{JsonValue.Create(words).ToJsonString()}}}}}"""));

    /// <summary>The bot does not write first; an old button shows the screen as it is now.</summary>
    public override Task LooksAgain() => Says(ViberCallbackReader.Press + "an older one");

    private static long Token() => Interlocked.Increment(ref _lastToken);
}
