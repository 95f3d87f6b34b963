using WegoBot.Understanding;

namespace WegoBot.Training;

/// <summary>
/// How well a writer is understood whose sentences the classifier has not met: it learns from all other writers. Only
/// intents that somebody else wrote about in the same way of typing are scored.
/// </summary>
/// <param name="Writer">Whose sentences were held back.</param>
/// <param name="Script">The way of typing.</param>
/// <param name="Count">The sentences that were scored.</param>
/// <param name="First">Of these, those whose intent was the likeliest.</param>
/// <param name="Three">Of these, those whose intent was one of the three likeliest.</param>
public sealed record HeldOut(string Writer, string Script, int Count, int First, int Three)
{
    /// <summary>With fewer examples of others, the score would tell of the gap and not of the classifier.</summary>
    private const int FewestOfOthers = 50;

    public static IEnumerable<HeldOut> Of(IReadOnlyList<Examples.Example> examples)
    {
        var counts = examples.CountBy(example => (example.Script, example.Intent, example.Writer)).ToDictionary();
        var all = examples.CountBy(example => (example.Script, example.Intent)).ToDictionary();
        foreach (var writer in examples.GroupBy(example => example.Writer).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var scored = writer.Where(example => all[(example.Script, example.Intent)] - counts[(example.Script, example.Intent, writer.Key)] >= FewestOfOthers).ToList();
            if (scored.Count == 0) continue;
            var model = IntentTrainer.Train([.. examples.Where(example => example.Writer != writer.Key)]);
            foreach (var script in scored.GroupBy(example => example.Script))
            {
                var ranks = script.Select(example => Score.RankOf(model, example)).ToList();
                yield return new HeldOut(writer.Key, script.Key, ranks.Count, ranks.Count(rank => rank == 0), ranks.Count(rank => rank < 3));
            }
        }
    }
}
