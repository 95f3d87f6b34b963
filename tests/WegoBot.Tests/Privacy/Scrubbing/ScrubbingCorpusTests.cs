using Xunit.Abstractions;

namespace WegoBot.Tests.Privacy;

/// <summary>What people write to a centre, with the personal data marked: nearly all of it goes, and hardly anything else.</summary>
[Trait("Engine", "Sqlite")] // no database takes part
public sealed class ScrubbingCorpusTests(ITestOutputHelper output)
{
    private const double GoalForTheRest = 0.98;
    private const double MostFalseRedactions = 0.02;
    private const int MostOfAThousand = 1;

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(SourceTree.File("tests/WegoBot.Tests/Privacy/Scrubbing/Corpus"), "*.tsv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Personal_data_are_removed_and_ordinary_lines_stay_as_they_are(string file)
    {
        var score = CorpusScore.Of(Scrubber.Shipped, CorpusLine.In(SourceTree.File($"tests/WegoBot.Tests/Privacy/Scrubbing/Corpus/{file}")));
        output.WriteLine($"{file}: {score.Lines} lines\n{score}");

        Assert.Equal(1, score.Recall(CorpusScore.Structured));
        Assert.True(score.RecallOfTheRest >= GoalForTheRest, $"{score}");
        Assert.True(score.FalseRedactions <= MostFalseRedactions, $"{score}");
    }

    [Fact]
    public void Hardly_any_sentence_that_others_wrote_for_the_understanding_is_touched()
    {
        var sentences = SourceTree.FilesUnder("localization/understanding", "*.txt").Concat(SourceTree.FilesUnder("tests/WegoBot.Dialogue.Tests/Corpus/rounds", "*.txt"))
            .Where(file => !file.Contains("rules", StringComparison.Ordinal))
            .SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').Distinct().ToList();
        var touched = sentences.Where(sentence => !Scrubber.Shipped.Scrub(sentence).IsUnchanged).ToList();
        output.WriteLine($"{touched.Count} of {sentences.Count} sentences\n{string.Join('\n', touched)}");

        Assert.True(sentences.Count > 20_000, "Hardly any sentence was read.");
        Assert.True(touched.Count <= MostOfAThousand * sentences.Count / 1000, string.Join('\n', touched));
    }
}
