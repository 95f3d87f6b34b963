using System.Net;
using WegoBot.Dialogue.Tests;

namespace WegoBot.Tests.Channels.Crowd;

/// <summary>What goes wrong on the way, one time in ten: the same for the same seed, and counted.</summary>
internal sealed class NetworkFaults(ulong seed) : IDisposable
{
    private const int OneIn = 10;
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromMilliseconds(100);

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

    /// <summary>Makes a call over the bad connection.</summary>
    /// <param name="tooOften">How the server refuses a call too many.</param>
    /// <param name="arrives">The call, when it arrives; its answer may still be lost.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<HttpResponseMessage> Call(Func<HttpResponseMessage> tooOften, Func<Task<HttpResponseMessage>> arrives, CancellationToken cancellationToken)
    {
        var mishap = Next(Mishap.TooOften, Mishap.ServerError, Mishap.ResetBefore, Mishap.ResetAfter, Mishap.Slow);
        switch (mishap)
        {
            case Mishap.TooOften:
                return tooOften();
            case Mishap.ServerError:
                return new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>") };
            case Mishap.ResetBefore:
                throw new HttpRequestException("Connection reset by peer");
            case Mishap.Slow:
                await Task.Delay(SlowAnswer, cancellationToken);
                break;
        }

        var answer = await arrives();
        if (mishap != Mishap.ResetAfter)
            return answer;
        answer.Dispose();
        throw new HttpRequestException("Connection reset by peer");
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
