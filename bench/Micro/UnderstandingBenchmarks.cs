using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

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
        var understood = Understood();
        if (understood.Distress != Text.Distress) throw new InvalidOperationException($"{Text}: the distress is not heard as it should be");
        if (Text.Wish is { } outgoing && understood.Intent != new Intent(Trigger.Measure, outgoing) && !understood.Nearest.Contains(new Intent(Trigger.Measure, outgoing)))
            throw new InvalidOperationException($"{Text}: wants {understood.Intent}");
    }

    [Benchmark(Description = "what does she say?")]
    public Understood Understood() => ShippedCatalogue.Understanding.Understand(Text.Words);
}
