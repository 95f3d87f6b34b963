using System.Net;
using System.Text.RegularExpressions;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Pages;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>A chat in a browser without script. Leaving takes her to the neutral page: that stands for the bot's neutral line.</summary>
internal sealed partial class WebTalk(HttpClient browser, Language language) : Talk(ChannelKind.WebChat, language)
{
    private static readonly Dictionary<Language, string> NeutralPage = new()
    {
        [ShippedLanguages.Bulgarian] = "Здравейте. Продължаваме, когато Ви е удобно.",
        [ShippedLanguages.English] = "Hello. We can carry on whenever it suits you.",
    };

    private string? _page;

    public WebTalk(WegoBotApp app, Language language) : this(app.Browser(language.Code), language)
    {
    }

    /// <summary>Text between two tags is a line.</summary>
    public override IReadOnlyList<string> Lines => _page is null
        ? [NeutralPage[Language]]
        : [.. Tag().Split(Body().Match(_page).Value).Select(text => WebUtility.HtmlDecode(text).Trim()).Where(text => text.Length > 0)];

    public override IReadOnlyList<string> Labels => [.. Pressable().Matches(_page ?? "").Select(LabelOf)];

    public override Task Begins() => LooksAgain();

    public override async Task Presses(string label)
    {
        var pressed = Pressable().Matches(_page ?? "").FirstOrDefault(match => LabelOf(match) == label);
        Assert.True(pressed is not null, $"no button [{label}] on:\n{this}");
        if (pressed.Groups["tag"].Value == "a")
            await Arrives(await browser.GetAsync(Attribute(pressed.Value, "href")));
        else
            await Posts(Attribute(pressed.Value, "formaction") is { Length: > 0 } action ? action : "/", "button", Attribute(pressed.Value, "value"));
    }

    public override async Task Says(string words)
    {
        // Nothing can be written on the page that says goodbye.
        if (_page is null || Forms.Field(_page, "token") is "" || Forms.Field(_page, "token") == AntiforgeryTokens.None)
            await LooksAgain();
        await Posts("/", "words", words);
    }

    public override async Task LooksAgain() => _page = await browser.GetStringAsync("/");

    private async Task Posts(string address, string field, string value)
    {
        var stays = _page!.Contains("name=\"stay\" value=\"1\"", StringComparison.Ordinal) ? new[] { ("stay", "1") } : [];
        await Arrives(await browser.PostAsync(address, Forms.Of(
            [("token", Forms.Field(_page, "token")), ("screen", Forms.Field(_page, "screen")), (field, value), .. stays])));
    }

    private async Task Arrives(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            _page = await answer.Content.ReadAsStringAsync();
            return;
        }

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        if (answer.Headers.Location!.ToString() == "/")
        {
            await LooksAgain();
            return;
        }

        Assert.Equal(new PageOptions().LeaveTo, answer.Headers.Location!.ToString());
        Assert.Contains("Clear-Site-Data", answer.Headers.Select(header => header.Key));
        _page = null;
    }

    /// <summary>A button at a line of the preview is the one that messengers show with the line's number.</summary>
    private static string LabelOf(Match pressable) => LineNumber().Match(Attribute(pressable.Value, "aria-label")) is { Success: true } line
        ? $"✕ {line.Groups[1].Value}"
        : WebUtility.HtmlDecode(pressable.Groups["label"].Value).Trim();

    private static string Attribute(string element, string name) =>
        WebUtility.HtmlDecode(Regex.Match(element, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<body.*</body>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("^[^:]*: ([0-9]+)[.] ")]
    private static partial Regex LineNumber();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<(?<tag>button|a)( [^>]*)?>(?<label>[^<]*)</(button|a)>")]
    private static partial Regex Pressable();
}
