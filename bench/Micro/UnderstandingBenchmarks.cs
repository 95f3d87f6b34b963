using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;
using WegoBot.Understanding;

namespace WegoBot.Micro;

/// <summary>Understanding free text: first distress, then the intent.</summary>
public class UnderstandingBenchmarks
{
    public static IEnumerable<FreeTextSample> Texts => FreeTextSample.All;

    [ParamsSource(nameof(Texts))]
    public FreeTextSample Text { get; set; } = FreeTextSample.All[0];

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
