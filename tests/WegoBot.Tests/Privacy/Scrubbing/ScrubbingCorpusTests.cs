using WegoBot.Privacy;
using Xunit.Abstractions;

namespace WegoBot.Tests.Privacy;

/// <summary>What people write to a centre, with the personal data marked: nearly all of it goes, and hardly anything else.</summary>
public sealed class ScrubbingCorpusTests(ITestOutputHelper output)
{
    private const double GoalForTheRest = 0.98;
    private const double MostFalseRedactions = 0.02;

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
}
