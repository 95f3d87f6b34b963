using System.Globalization;
using Xunit.Abstractions;

namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class DistressCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Words_of_distress_are_heard_and_figures_of_speech_are_not()
    {
        var failures = new List<string>();
        foreach (var group in Corpus.Distress.GroupBy(words => (words.Half, words.Language)))
        {
            var (heard, all) = Count(group.Where(words => words.IsDistress));
            var (alarms, calm) = Count(group.Where(words => !words.IsDistress));
            var (recall, falseAlarms) = (100.0 * heard / all, 100.0 * alarms / calm);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Key.Half} {group.Key.Language}: recall {heard} of {all} ({recall:F1}%), false alarms {alarms} of {calm} ({falseAlarms:F1}%)"));
            output.WriteLine($"{group.Key.Half} {group.Key.Language}: kind as labelled {group.Count(HasKind)} of {all}");
            if (recall < 97 || falseAlarms > 5) failures.Add($"{group.Key}");
        }

        foreach (var words in Corpus.Distress.Where(words => IsHeard(words) != words.IsDistress))
            output.WriteLine($"{words.Half} {words.Language}: {(words.IsDistress ? "not heard" : "false alarm")} \"{words.Phrase}\"");
        Assert.Equal([], failures);
    }

    [Fact]
    public void Both_halves_have_words_of_distress_and_calm_words_in_every_way_of_typing()
    {
        var counts = Corpus.Distress.CountBy(words => (words.Half, words.Language, words.IsDistress)).ToList();
        Assert.Equal(2 * 3 * 2, counts.Count);
        Assert.All(counts, count => Assert.InRange(count.Value, 40, int.MaxValue));
    }

    private static (int Heard, int All) Count(IEnumerable<Corpus.Words> words) => (words.Count(IsHeard), words.Count());

    private static bool HasKind(Corpus.Words words) => ShippedContent.Understanding.Understand(words.Phrase).Distress switch
    {
        DistressKind.Child => words.Kind == "child",
        DistressKind.Danger => words.Kind == "danger",
        DistressKind.SelfHarm => words.Kind == "self_harm",
        _ => false,
    };

    private static bool IsHeard(Corpus.Words words) => ShippedContent.Understanding.Understand(words.Phrase).Distress is not null;
}
