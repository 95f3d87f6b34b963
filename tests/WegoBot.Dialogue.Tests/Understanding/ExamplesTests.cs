using System.Diagnostics;
using System.Globalization;
using WegoBot.Understanding;
using Xunit.Abstractions;

namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class ExamplesTests(ITestOutputHelper output)
{
    /// <summary>The examples are no part of the program, so they stand in a folder of their own beside the tests.</summary>
    internal static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Examples");

    internal static readonly Examples Shipped = Examples.In(Folder);

    /// <summary>How long a message takes depends on the machine and on what else it does, so the figure is printed and holds nothing up.</summary>
    [Fact]
    public void What_a_message_costs_is_told()
    {
        const int tries = 5;
        var texts = Shipped.All.Select(example => example.Text).Where((_, at) => at % 20 == 0).Concat(Shipped.All.Select(example => example.Text).OrderByDescending(text => text.Length).Take(100)).ToList();
        var best = Enumerable.Repeat(double.MaxValue, texts.Count).ToArray();
        for (var one = 0; one < tries * texts.Count; one++)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.NotNull(ShippedContent.Understanding.Understand(texts[one % texts.Count]));
            best[one % texts.Count] = Math.Min(best[one % texts.Count], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Array.Sort(best);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a message costs {best.Average():F3} ms, 99 of 100 at most {best[best.Length * 99 / 100]:F3} ms, the longest of {best.Length} {best[^1]:F3} ms: the best of {tries} tries each"));
    }

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
