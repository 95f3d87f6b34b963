using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;
using WegoBot.Understanding;

namespace WegoBot.Micro;

/// <summary>What her words mean: first whether they tell of distress, then what they want.</summary>
public class Understanding
{
    public static IEnumerable<Said> Texts => Said.All;

    [ParamsSource(nameof(Texts))]
    public Said Text { get; set; } = Said.All[0];

    [GlobalSetup]
    public void Begin()
    {
        if (Distress() != Text.Distress) throw new InvalidOperationException($"{Text}: the distress is not heard as it should be");
        if (Text.Wish is { } outgoing && Wish() != new Intent(Trigger.Measure, outgoing)) throw new InvalidOperationException($"{Text}: wants {Wish()}");
    }

    [Benchmark(Description = "is it distress?")]
    public DistressKind? Distress() => DistressDetector.Hear(Text.Words);

    [Benchmark(Description = "what does she want?")]
    public Intent? Wish() => FreeText.IntentOf(Text.Words);
}
