namespace WegoBot.Fuzz;

/// <summary>Chance that is the same for the same seed, target and walk (SplitMix64), so that every input can be made again.</summary>
public sealed class FuzzRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The chance of one walk of a target: independent of all other walks, of the threads and of the clock.</summary>
    public static FuzzRandom Of(ulong seed, string target, long walk)
    {
        var mixed = new FuzzRandom(seed);
        foreach (var letter in target)
            mixed._state = (mixed._state ^ letter) * 0x100000001B3;
        mixed._state ^= (ulong)walk * 0x9E3779B97F4A7C15;
        return new FuzzRandom(mixed.Next());
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from zero up to, and not, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    public T OneOf<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    public byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)Next())];
}
