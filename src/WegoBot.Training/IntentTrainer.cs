using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using WegoBot.Understanding;

namespace WegoBot.Training;

/// <summary>Learns the weights of the intents from examples. The same examples give the same model, bit for bit.</summary>
public static class IntentTrainer
{
    private const int Seed = 7;
    private const int SeenAtLeast = 3;
    private const int Passes = 40;
    private const float Restraint = 1e-5f;

    public static IntentModel Train(IReadOnlyList<Examples.Example> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var intents = examples.Select(example => example.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var seen = examples.Select(example => TextFeatures.Of(Words.Of(example.Text))).ToList();
        var counts = seen.SelectMany(features => features).CountBy(feature => feature).Where(count => count.Value >= SeenAtLeast).OrderBy(count => count.Key).ToList();
        var features = counts.Select(count => count.Key).ToArray();
        // What is rounded in the file is rounded here, so that the weights are learned for the values that they will meet.
        var rarity = counts.Select(count => (float)(Half)MathF.Log((float)examples.Count / count.Value)).ToArray();
        var table = new FeatureTable(features, rarity);
        var rows = examples.Select((example, at) => new Row
        {
            Label = (uint)Array.IndexOf(intents, example.Intent),
            Features = table.VectorOf(seen[at]) is var (places, values) ? new VBuffer<float>(features.Length, places.Length, values, places) : default,
        }).ToList();

        var ml = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), intents.Length);
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Length);
        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            // Two threads would add up the same numbers in another order each time.
            NumberOfThreads = 1,
            L2Regularization = Restraint,
            L1Regularization = 0,
            MaximumNumberOfIterations = Passes,
            ConvergenceTolerance = 0.01f,
        });
        var learned = trainer.Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model;
        VBuffer<float>[]? weights = null;
        learned.GetWeights(ref weights, out _);
        return IntentModel.Of(intents, [.. learned.GetBiases()], features, rarity, [.. weights.Select(ofClass => ofClass.DenseValues().ToArray())]);
    }

    private sealed class Row
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
