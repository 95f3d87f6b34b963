using WegoBot.Understanding;
using Xunit.Abstractions;

namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class ExamplesTests(ITestOutputHelper output)
{
    private static readonly Examples Shipped = Examples.In(Path.Combine(AppContext.BaseDirectory, "Examples"));

    /// <summary>A blind phrase that the classifier has learned by heart would measure nothing.</summary>
    [Fact]
    public void No_example_stands_in_a_blind_file()
    {
        var blind = Corpus.Intents.Where(wish => wish.Half == "blind").Select(wish => wish.Phrase)
            .Concat(Corpus.Distress.Where(words => words.Half == "blind").Select(words => words.Phrase))
            .Select(TextUnderstanding.Normalise).ToHashSet();
        var copies = Shipped.All.Where(example => blind.Contains(TextUnderstanding.Normalise(example.Text))).ToList();
        foreach (var copy in copies) output.WriteLine($"copy\t{copy.Script}\t{copy.Intent}\t{copy.Text}");
        Assert.Empty(copies);
        Assert.NotEmpty(Shipped.All);
    }
}
