using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WegoBot.Dialogue.Tests;

/// <summary>Chance that is the same at every run (SplitMix64), so that a failure can be met again.</summary>
internal sealed class SeededRandom(ulong seed) : RandomNumberGenerator
{
    private ulong _state = seed;

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        Span<byte> eight = stackalloc byte[8];
        while (!data.IsEmpty)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(eight, Next());
            var count = Math.Min(data.Length, eight.Length);
            eight[..count].CopyTo(data);
            data = data[count..];
        }
    }

    /// <summary>A number from zero up to, and not, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    public bool Toss() => Below(2) == 0;

    public T OneOf<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>Each of them, or not.</summary>
    public T[] Some<T>(IEnumerable<T> all) => [.. all.Where(_ => Toss())];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
