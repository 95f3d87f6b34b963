using WegoBot.Understanding;
using Xunit.Abstractions;

namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class ExamplesTests(ITestOutputHelper output)
{
    /// <summary>The examples are no part of the program, so they stand in a folder of their own beside the tests.</summary>
    internal static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Examples");

    internal static readonly Examples Shipped = Examples.In(Folder);

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
