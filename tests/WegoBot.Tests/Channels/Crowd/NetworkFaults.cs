using WegoBot.Dialogue.Tests;

namespace WegoBot.Tests.Channels.Crowd;

/// <summary>What goes wrong on the way, one time in ten: the same for the same seed, and counted.</summary>
internal sealed class NetworkFaults(ulong seed) : IDisposable
{
    private const int OneIn = 10;

    private readonly Lock _gate = new();
    private readonly SeededRandom _chance = new(seed);
    private readonly SortedDictionary<Mishap, int> _counts = [];

    /// <summary>The seed that the environment names, else always the same.</summary>
    public static ulong Seed => ulong.TryParse(Environment.GetEnvironmentVariable("WEGOBOT_SEED"), out var seed) ? seed : 20261123;

    /// <summary>Nothing, or one of these.</summary>
    public Mishap Next(params Mishap[] possible)
    {
        lock (_gate)
        {
            if (_chance.Below(OneIn) != 0)
                return Mishap.None;
            var mishap = _chance.OneOf(possible);
            _counts[mishap] = _counts.GetValueOrDefault(mishap) + 1;
            return mishap;
        }
    }

    public bool Happens(Mishap mishap) => Next(mishap) == mishap;

    public int Below(int end)
    {
        lock (_gate)
            return _chance.Below(end);
    }

    public void Dispose() => _chance.Dispose();

    public override string ToString()
    {
        lock (_gate)
            return string.Join(", ", _counts.Select(one => $"{one.Value} {one.Key}"));
    }
}

/// <summary>What can go wrong.</summary>
internal enum Mishap
{
    None,

    /// <summary>Refused with a time to wait.</summary>
    TooOften,
    ServerError,

    /// <summary>The connection broke before the call arrived.</summary>
    ResetBefore,

    /// <summary>The call was carried out, and its answer is lost.</summary>
    ResetAfter,
    Slow,

    /// <summary>The same thing is told twice.</summary>
    Repeated,

    /// <summary>Told after what came later.</summary>
    Reordered,

    /// <summary>She pressed twice.</summary>
    DoubleTap,

    /// <summary>She pressed a button of the screen before.</summary>
    LateTap,
}
