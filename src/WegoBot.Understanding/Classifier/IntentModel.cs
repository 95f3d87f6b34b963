using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace WegoBot.Understanding;

/// <summary>
/// A linear classifier over the features of a message, read from one small file. Weights are kept in a byte each, with
/// one scale a feature, so that a score needs no library and no memory of its own.
/// </summary>
public sealed class IntentModel
{
    private const string Magic = "WegoBot intents 1";

    private readonly string[] _intents;
    private readonly float[] _biases;
    private readonly uint[] _features;
    private readonly float[] _rarity;
    private readonly float[] _scales;
    private readonly sbyte[] _weights;
    private readonly FeatureTable _table;

    private IntentModel(string[] intents, float[] biases, uint[] features, float[] rarity, float[] scales, sbyte[] weights)
    {
        (_intents, _biases, _features, _rarity, _scales, _weights) = (intents, biases, features, rarity, scales, weights);
        _table = new FeatureTable(features, rarity);
    }

    /// <summary>The intents that it tells apart.</summary>
    public IReadOnlyList<string> Intents => _intents;

    /// <summary>Rounds learned weights to bytes.</summary>
    /// <param name="intents">The names of the classes.</param>
    /// <param name="biases">One for each class.</param>
    /// <param name="features">Ascending.</param>
    /// <param name="rarity">How much each feature counts in a message, before the message's length is taken out.</param>
    /// <param name="weights">For each class, one for each feature.</param>
    public static IntentModel Of(string[] intents, float[] biases, uint[] features, float[] rarity, float[][] weights)
    {
        var scales = new float[features.Length];
        var bytes = new sbyte[features.Length * intents.Length];
        for (var feature = 0; feature < features.Length; feature++)
        {
            var largest = 0f;
            foreach (var ofClass in weights) largest = MathF.Max(largest, MathF.Abs(ofClass[feature]));
            if (largest == 0) continue;
            scales[feature] = largest / sbyte.MaxValue;
            for (var one = 0; one < intents.Length; one++)
                bytes[(feature * intents.Length) + one] = (sbyte)MathF.Round(weights[one][feature] / scales[feature]);
        }

        return new IntentModel(intents, biases, features, rarity, scales, bytes);
    }

    /// <summary>The share of each intent, in the order of <see cref="Intents"/>; together they are 1.</summary>
    public float[] Score(Words words)
    {
        var shares = (float[])_biases.Clone();
        var (places, values) = VectorOf(words);
        for (var i = 0; i < places.Length; i++)
            AddWeighted(shares, values[i] * _scales[places[i]], _weights.AsSpan(places[i] * shares.Length, shares.Length));

        SoftMax(shares);
        return shares;
    }

    /// <summary>Whether any of the words stands in the examples as it is spelt here.</summary>
    public bool KnowsOneOf(Words words)
    {
        for (var i = 0; i < words.Count; i++)
            if (Knows(words[i])) return true;
        return false;
    }

    /// <summary>Whether the word stands in the examples as it is spelt here.</summary>
    public bool Knows(string word) => _table.PlaceOf(TextFeatures.OfWord(word)) >= 0;

    /// <summary>Why a file cannot be read, in one sentence; null when it can. Only its beginning and its length are looked at.</summary>
    public static string? FaultOf(string file)
    {
        var name = Path.GetFileName(file);
        if (!File.Exists(file)) return $"{name}: is missing: train writes it";
        try
        {
            using var reader = new BinaryReader(File.OpenRead(file), Encoding.UTF8);
            var (intents, count) = ReadHead(reader);
            var length = (intents.Length * (long)sizeof(float)) + (count * (sizeof(uint) + sizeof(ushort) + sizeof(ushort) + (long)intents.Length));
            return reader.BaseStream.Length - reader.BaseStream.Position == length ? null : $"{name}: is cut off: train writes it anew";
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            return $"{name}: is no model of this version: train writes it anew";
        }
    }

    public static IntentModel Read(string file)
    {
        using var reader = new BinaryReader(File.OpenRead(file), Encoding.UTF8);
        var (intents, count) = ReadHead(reader);
        return new IntentModel(
            intents,
            Array<float>(reader, intents.Length),
            Array<uint>(reader, count),
            System.Array.ConvertAll(Array<Half>(reader, count), value => (float)value),
            System.Array.ConvertAll(Array<Half>(reader, count), value => (float)value),
            Array<sbyte>(reader, count * intents.Length));
    }

    public void Write(string file)
    {
        using var writer = new BinaryWriter(File.Create(file), Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(_intents.Length);
        foreach (var intent in _intents) writer.Write(intent);
        writer.Write(_features.Length);
        writer.Write(MemoryMarshal.AsBytes(_biases.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_features.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(System.Array.ConvertAll(_rarity, value => (Half)value).AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(System.Array.ConvertAll(_scales, value => (Half)value).AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    private static (string[] Intents, int Features) ReadHead(BinaryReader reader)
    {
        if (reader.ReadString() != Magic) throw new InvalidDataException();
        var intents = new string[reader.ReadInt32()];
        for (var i = 0; i < intents.Length; i++) intents[i] = reader.ReadString();
        return (intents, reader.ReadInt32());
    }

    private (int[] Places, float[] Values) VectorOf(Words words)
    {
        using var seen = TextFeatures.In(words);
        return _table.VectorOf(seen.Features);
    }

    /// <summary>Adds the weights, each so many times, to the sums: as many at once as the processor can.</summary>
    private static void AddWeighted(Span<float> sums, float times, ReadOnlySpan<sbyte> weights)
    {
        var one = 0;
        for (; one + Vector<sbyte>.Count <= weights.Length; one += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(weights[one..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            Add(sums[one..], 0, first, times);
            Add(sums[one..], 1, second, times);
            Add(sums[one..], 2, third, times);
            Add(sums[one..], 3, fourth, times);
        }

        for (; one < weights.Length; one++) sums[one] += times * weights[one];
    }

    private static void Add(Span<float> sums, int part, Vector<int> weights, float times)
    {
        var place = sums[(part * Vector<float>.Count)..];
        (new Vector<float>(place) + (Vector.ConvertToSingle(weights) * times)).CopyTo(place);
    }

    private static void SoftMax(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores) highest = MathF.Max(highest, score);
        var sum = 0f;
        foreach (ref var score in scores) sum += score = MathF.Exp(score - highest);
        foreach (ref var score in scores) score /= sum;
    }

    private static T[] Array<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
