using System.Buffers;
using System.Numerics;

namespace WegoBot.Understanding;

/// <summary>Distinct features in the order in which they were met; it borrows its memory and gives it back.</summary>
internal ref struct FeatureSet
{
    private readonly uint[] _features;
    private readonly ushort[] _slots;
    private readonly int _mask;

    /// <param name="most">How many features it may have to hold: a number of two bytes.</param>
    public FeatureSet(int most)
    {
        // Half of the slots stay free, so that a feature is found after a step or two.
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * most));
        _mask = slots - 1;
        _features = ArrayPool<uint>.Shared.Rent(most);
        _slots = ArrayPool<ushort>.Shared.Rent(slots);
        _slots.AsSpan(0, slots).Clear();
    }

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> Features => _features.AsSpan(0, Count);

    public void Add(uint feature)
    {
        // The lowest bits of such hashes say little of all letters but the last.
        var at = (int)(feature >> 7) & _mask;
        while (_slots[at] is not 0 and var number)
        {
            if (_features[number - 1] == feature) return;
            at = (at + 1) & _mask;
        }

        _features[Count++] = feature;
        _slots[at] = (ushort)Count;
    }

    public readonly void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_features);
        ArrayPool<ushort>.Shared.Return(_slots);
    }
}
