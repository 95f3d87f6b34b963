using System.Globalization;

namespace WegoBot.Dialogue.Tests;

/// <summary>Replays every conversation in <c>Transcripts/</c>; its README says how to write one.</summary>
public class Transcripts
{
    private static string[] Names { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Transcripts"), "*.txt")
        .Select(path => Path.GetFileName(path)).Order()];

    public static TheoryData<string> Files() => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_bot_says_what_the_transcript_says(string file)
    {
        var talk = new Talk(new Language(file.Split('.')[^2]));
        var unread = OnScreen(talk);
        foreach (var (line, number) in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Transcripts", file)).Select((line, index) => (line.Trim(), index + 1)))
        {
            var (who, what) = line.Split(": ", 2) is [var left, var right] ? (left, right) : (line, "");
            switch (who)
            {
                case "person" when what is ['[', .. var label, ']']: talk.Press(label); unread = OnScreen(talk); break;
                case "person": talk.Say(what); unread = OnScreen(talk); break;
                case "clock": talk.Now = DateTime.Parse(what, CultureInfo.InvariantCulture); unread = OnScreen(talk); break;
                case "reads": (talk.Centres ??= new CentreHours()).Read(what); unread = OnScreen(talk); break;
                case "centre": Centre(talk, what); unread = OnScreen(talk); break;
                case "bot": Read(unread, what, $"{file}:{number}", talk); break;
                default: Assert.True(line is "" || line.StartsWith('#'), $"{file}:{number}: a line begins with 'person:', 'bot:', 'centre:', 'clock:', 'reads:' or '#'"); break;
            }
        }
    }

    [Fact]
    public void There_are_at_least_25_in_each_language()
    {
        Assert.True(Names.Count(file => file.EndsWith(".bg.txt", StringComparison.Ordinal)) >= 25);
        Assert.True(Names.Count(file => file.EndsWith(".en.txt", StringComparison.Ordinal)) >= 25);
    }

    private static List<string> OnScreen(Talk talk) =>
        [.. talk.Screen.Lines.Select(line => line.Text), .. talk.Screen.Rows.SelectMany(row => row).Select(button => $"[{button.Label}]")];

    /// <summary>What the bot is said to say stands on the screen, below what it said before.</summary>
    private static void Read(List<string> unread, string what, string place, Talk talk)
    {
        var found = unread.FindIndex(words => words == what);
        Assert.True(found >= 0, $"{place}: the bot does not say \"{what}\" here (or says it above), but:\n{talk}");
        unread.RemoveRange(0, found + 1);
    }

    private static void Centre(Talk talk, string what)
    {
        switch (what.Split(' '))
        {
            case ["asks", var kind, var measure]: talk.CentreAsks(Enum.Parse<InstitutionKind>(kind, ignoreCase: true), measure); break;
            case ["sends"]: talk.Summary(SummaryStatus.SentOn); break;
            case ["hears", var outcome]: talk.Summary(ShippedContent.Catalogue.Outcomes.Single(known => known.Id == outcome).For, outcome); break;
            case ["proposes", var other, var reason]: talk.CentreProposes(other, reason); break;
            case [var status, var answer]: Answer(talk, Enum.Parse<ReferralStatus>(status, ignoreCase: true), answer); break;
            default: Assert.Fail($"a centre does not do this: {what}"); break;
        }
    }

    private static void Answer(Talk talk, ReferralStatus status, string id)
    {
        var offered = ShippedContent.Catalogue.AnswersFor(ShippedContent.Catalogue.FindCentre(talk.Sent!.Centre)!, status);
        Assert.True(offered.Any(answer => answer.Id == id), $"{talk.Sent.Centre} cannot choose {id}");
        talk.CentreSays(status, id);
    }
}
