namespace WegoBot.Understanding;

/// <summary>
/// The features that the classifier knows, and how much each counts in a message. Training and scoring both make a
/// message's vector here, so that the weights meet the values that they were learned for.
/// </summary>
internal sealed class FeatureTable
{
    /// <summary>The length that every message's vector is brought to.</summary>
    private const float MessageLength = 8;

    private const int Lower = 18;

    /// <summary>Side by side, since memory that lies apart takes longer to read than all that is reckoned with it.</summary>
    private readonly (uint Feature, float Rarity)[] _known;

    /// <summary>Where the features begin that have this number above their lower bits: hashes lie evenly, so few share one.</summary>
    private readonly int[] _starts = new int[(1 << (32 - Lower)) + 1];

    /// <param name="features">Ascending.</param>
    /// <param name="rarity">How much each feature counts in a message, before the message's length is taken out.</param>
    public FeatureTable(uint[] features, float[] rarity)
    {
        _known = [.. features.Zip(rarity)];
        foreach (var feature in features) _starts[(feature >> Lower) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    /// <summary>The place of a feature in the table; a negative number for an unknown one.</summary>
    public int PlaceOf(uint feature)
    {
        var upper = feature >> Lower;
        for (var place = _starts[upper]; place < _starts[upper + 1]; place++)
            if (_known[place].Feature == feature) return place;
        return -1;
    }

    /// <summary>The places of the known features of a message, in the order of <paramref name="seen"/>, and the value of each.</summary>
    public (int[] Places, float[] Values) VectorOf(ReadOnlySpan<uint> seen)
    {
        var (places, values) = (new int[seen.Length], new float[seen.Length]);
        var count = 0;
        var squares = 0d;
        foreach (var feature in seen)
        {
            if (PlaceOf(feature) is not (>= 0 and var place)) continue;
            var rarity = _known[place].Rarity;
            (places[count], values[count]) = (place, rarity);
            squares += rarity * rarity;
            count++;
        }

        Array.Resize(ref places, count);
        Array.Resize(ref values, count);
        var length = MathF.Max(MathF.Sqrt((float)squares), 1e-6f) / MessageLength;
        foreach (ref var value in values.AsSpan()) value /= length;
        return (places, values);
    }
}
