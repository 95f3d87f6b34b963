using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>Plays a conversation of <c>WegoBot.Dialogue.Tests/Transcripts</c> through a channel; its README says how they are written.</summary>
internal sealed partial class Replay(WegoBotApp app, Talk talk, Language language)
{
    private const string Folder = "Transcripts";

    /// <summary>The transcripts' own first code; a real one is made by chance.</summary>
    private const long FirstWritten = 4000_1234_1234_1230;

    private readonly Catalogue _catalogue = app.Services.GetRequiredService<Catalogue>();
    private readonly Texts _texts = app.Services.GetRequiredService<Texts>();
    private readonly List<string> _codes = [];
    private List<string> _unread = [];
    private bool _mayHaveChanged;

    /// <summary>A line about the web chat stood in the transcript, and this channel's own was looked for in its place.</summary>
    public bool SaidOtherwise { get; private set; }

    public static string[] Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, Folder), "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Whether it needs a service of its own.</summary>
    public static bool SetsSomething(string file) => TranscriptSettings.AreIn(File.ReadLines(Path.Combine(AppContext.BaseDirectory, Folder, file)));

    public static Language LanguageOf(string file) => new(file.Split('.')[^2]);

    public async Task Run(string file)
    {
        var hasBegun = false;
        foreach (var (line, number) in File.ReadLines(Path.Combine(AppContext.BaseDirectory, Folder, file)).Select((line, index) => (line.Trim(), index + 1)))
        {
            var (who, what) = line.Split(": ", 2) is [var left, var right] ? (left, right) : (line, "");
            // What is set above her first words holds when she comes.
            if (!hasBegun && (who is "person" or "bot"))
            {
                await talk.Begins();
                Read();
                hasBegun = true;
            }

            switch (who)
            {
                case "person":
                    await (what is ['[', .. var label, ']'] ? talk.Presses(label) : talk.Says(Typed(what)));
                    Read();
                    break;
                case "centre":
                    await CentreSays(what.Split(' '));
                    _mayHaveChanged = true;
                    break;
                case "clock":
                    TranscriptSettings.SetClock(app, what);
                    _mayHaveChanged = true;
                    break;
                case "reads":
                    await TranscriptSettings.SetCentre(app, what);
                    _mayHaveChanged = true;
                    break;
                case "bot":
                    await LooksAgain();
                    Stands(Real(what), $"{talk.Channel} {file}:{number}");
                    break;
                default:
                    Assert.True(line is "" || line.StartsWith('#'), $"{file}:{number}");
                    break;
            }
        }
    }

    /// <summary>No channel brings by itself what a centre says or sets, or that time has passed.</summary>
    private async Task LooksAgain()
    {
        if (!_mayHaveChanged)
            return;
        await talk.LooksAgain();
        Read();
    }

    private void Read()
    {
        _mayHaveChanged = false;
        _unread = [.. talk.Lines];
        if (_unread.Find(line => Code().IsMatch(line)) is { } code && !_codes.Contains(code))
            _codes.Add(code);
    }

    /// <summary>What the bot is said to say is drawn, lines below what it said before.</summary>
    private void Stands(string what, string place)
    {
        if (what is ['[', .. var label, ']'])
        {
            Assert.True(talk.Labels.Contains(label), $"{place}: no button [{label}], but:\n{talk}");
            return;
        }

        var here = OfThisChannel(what);
        var found = _unread.IndexOf(here);
        Assert.True(found >= 0, $"{place}: the bot does not say \"{here}\" here (or says it above), but:\n{talk}");
        _unread.RemoveRange(0, found + 1);
    }

    /// <summary>What is only true of the web chat is said otherwise elsewhere.</summary>
    private string OfThisChannel(string line)
    {
        const string Web = "channel_webchat";
        var key = talk.Channel == ChannelKind.WebChat ? null : _texts.In(language)
            .FirstOrDefault(sentence => sentence.Key.EndsWith(Web, StringComparison.Ordinal) && sentence.Value.Split('\n').Contains(line)).Key;
        if (key is null)
            return line;
        SaidOtherwise = true;
        var otherwise = _texts.Say(language, key.Replace("webchat", talk.Channel.ToString().ToLowerInvariant(), StringComparison.Ordinal)).Split('\n');
        return otherwise[Array.IndexOf(_texts.Say(language, key).Split('\n'), line)];
    }

    /// <summary>The bot's words with the codes that were really given.</summary>
    private string Real(string words) =>
        _codes.Index().Aggregate(words, (left, code) => left.Replace(Spaced(FirstWritten + code.Index), code.Item, StringComparison.Ordinal));

    /// <summary>Her words with the codes that she was really given, mistyped as in the transcript.</summary>
    private string Typed(string words)
    {
        foreach (var (number, code) in _codes.Index())
        {
            var written = Digits(Spaced(FirstWritten + number));
            if (TypedDigits.In(words) is { StandAlone: true, Digits: var digits } && (digits == written || digits == written[^CaseCode.CheckedDigits..]))
                return Mistyped(words, Digits(code)[^digits.Length..]);
        }

        return words
            .Replace("<code>", Digits(_codes.LastOrDefault() ?? ""), StringComparison.Ordinal)
            .Replace("<end of code>", _codes.LastOrDefault()?[^CaseCode.CheckedDigits..], StringComparison.Ordinal);
    }

    private static string Mistyped(string words, string digits)
    {
        var next = 0;
        return string.Concat(words.Select(c => (char.IsAsciiLetterOrDigit(c), char.IsAsciiLetter(c) ? digits[next] : ' ') switch
        {
            (false, _) => c,
            (true, '0') => Taken('o'),
            (true, '1') => Taken('l'),
            _ => Taken(digits[next]),
        }));

        char Taken(char c)
        {
            next++;
            return c;
        }
    }

    private static string Digits(string code) => code.Replace(" ", "", StringComparison.Ordinal);

    private async Task CentreSays(string[] words)
    {
        foreach (var centre in _catalogue.Centres.Select(centre => centre.Id))
        {
            if (await app.Desk.Find(centre, _codes[^1], CancellationToken.None) is not { } referral)
                continue;
            Assert.NotNull(await app.Desk.Open(centre, referral, CancellationToken.None));
            Assert.Equal(Decision.Made, words[0] switch
            {
                "asks" => await app.Asks(centre, referral, Enum.Parse<InstitutionKind>(words[1], ignoreCase: true), words[2]),
                "sends" => await app.Summaries.SendOn(centre, await app.LastSummary(centre, referral), Guid.Empty, CancellationToken.None),
                "hears" => await app.Summaries.Record(centre, await app.LastSummary(centre, referral), Guid.Empty, words[1], CancellationToken.None),
                "proposes" => await app.Proposes(centre, referral, words[1], words[2]),
                _ => await app.Decides(centre, referral, Enum.Parse<ReferralStatus>(words[0], ignoreCase: true), words[1], CancellationToken.None),
            });
            return;
        }

        Assert.Fail("No centre has it.");
    }

    private static string Spaced(long digits) => string.Join(' ', digits.ToString(CultureInfo.InvariantCulture).Chunk(4).Select(four => new string(four)));

    [GeneratedRegex("^[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}$")]
    private static partial Regex Code();
}
