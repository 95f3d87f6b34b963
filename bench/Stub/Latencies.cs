using System.Numerics;

namespace WegoBot.Bench.Stub;

/// <summary>Counts times in buckets a sixty-fourth apart, so that any number of them costs the same memory and no sorting.</summary>
internal sealed class Latencies
{
    private const int Fine = 64;

    private readonly long[] _buckets = new long[64 * Fine];
    private long _count;

    public void Add(TimeSpan time)
    {
        _buckets[Bucket((long)time.TotalMicroseconds)]++;
        _count++;
    }

    public void Clear()
    {
        Array.Clear(_buckets);
        _count = 0;
    }

    /// <summary>The time in milliseconds that this share of all took at most; 0 when there are none.</summary>
    public double Milliseconds(double share)
    {
        var wanted = (long)Math.Ceiling(_count * share);
        for (var (bucket, seen) = (0, 0L); bucket < _buckets.Length; bucket++)
            if ((seen += _buckets[bucket]) >= wanted && wanted > 0)
                return Microseconds(bucket) / 1000.0;
        return 0;
    }

    // Below 64 microseconds a bucket each; above, 64 of the same width between one power of two and the next.
    private static int Bucket(long microseconds)
    {
        if (microseconds < Fine)
            return (int)Math.Max(0, microseconds);
        var shift = BitOperations.Log2((ulong)microseconds) - 6;
        return ((shift + 1) * Fine) + (int)((microseconds >> shift) - Fine);
    }

    private static long Microseconds(int bucket) =>
        bucket < Fine ? bucket : (long)((bucket % Fine) + Fine) << ((bucket / Fine) - 1);
}
