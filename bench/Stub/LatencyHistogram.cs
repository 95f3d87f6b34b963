using System.Numerics;

namespace WegoBot.Bench.Stub;

/// <summary>A histogram with 64 buckets per power of two: any number of times takes the same memory and no sorting.</summary>
internal sealed class LatencyHistogram
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

    /// <summary>The quantile in milliseconds; 0 without any times.</summary>
    public double Milliseconds(double share)
    {
        var wanted = (long)Math.Ceiling(_count * share);
        for (var (bucket, seen) = (0, 0L); bucket < _buckets.Length; bucket++)
            if ((seen += _buckets[bucket]) >= wanted && wanted > 0)
                return Microseconds(bucket) / 1000.0;
        return 0;
    }

    // One bucket per microsecond below 64, and 64 equal buckets between two powers of two above.
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
