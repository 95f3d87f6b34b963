using System.Net;
using System.Text.RegularExpressions;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Telegram;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>A chat in Telegram: she looks at the lowest message.</summary>
internal sealed partial class TelegramTalk(FakeBotApi api, long chat, Language language) : Talk(ChannelKind.Telegram, language)
{
    public override IReadOnlyList<string> Lines => LinesOf(WebUtility.HtmlDecode(Tag().Replace(Lowest.Text, "")));

    public override IReadOnlyList<string> Labels => [.. Lowest.Buttons.Select(button => button.Label)];

    private FakeMessage Lowest => api.Chat(chat)[^1];

    public override Task Begins() => Says("/start");

    public override Task Presses(string label)
    {
        var button = Lowest.Buttons.FirstOrDefault(one => one.Label == label);
        Assert.True(button.Data is not null, $"no button [{label}] on:\n{this}");
        api.Presses(chat, Lowest.Id, button.Data);
        return api.Until(() => api.IsIdle);
    }

    public override Task Says(string words)
    {
        api.Says(chat, words, Language.ToString());
        return api.Until(() => api.IsIdle);
    }

    /// <summary>The bot does not write first; an old button shows the screen as it is now.</summary>
    public override Task LooksAgain()
    {
        api.Presses(chat, Lowest.Id, "an older one");
        return api.Until(() => api.IsIdle);
    }

    [GeneratedRegex("</?(b|i|code|blockquote)>")]
    private static partial Regex Tag();
}
