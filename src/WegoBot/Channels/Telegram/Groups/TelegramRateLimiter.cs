namespace WegoBot.Channels.Telegram;

/// <summary>
/// Keeps messages that the bot starts within Telegram's limits, so that answers never wait for them: 30 a second in all, and 20 a minute in a
/// group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this), in any second and any minute.
/// </summary>
/// <remarks>
/// SlidingWindowRateLimiter of System.Threading.RateLimiting is not used: it counts a call from its start, and its window moves in segments.
/// Telegram counts a message when it arrives, so this class moves a call to its end when it ends, in the bot's and in the group's window.
/// </remarks>
public sealed class TelegramRateLimiter(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly TimeProvider _time = time;
    private readonly Lock _gate = new();
    private readonly Window _all = new(30, TimeSpan.FromSeconds(1));
    private readonly Dictionary<long, Window> _groups = [];
    private int _waiting;

    /// <summary>How many callers wait for their turn.</summary>
    internal int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Returns when a message may be sent. The caller disposes of the turn after sending.</summary>
    /// <param name="group">The group that receives it; null for a private chat.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IDisposable> Turn(long? group, CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate)
            {
                wait = Wait(group, out var windows);
                if (wait == TimeSpan.Zero)
                    return new Taken(this, windows);
            }

            Interlocked.Increment(ref _waiting);
            try
            {
                await Task.Delay(wait > Shortest ? wait : Shortest, _time, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }
    }

    private TimeSpan Wait(long? group, out Window[] windows)
    {
        windows = group is { } number ? [_all, Of(number)] : [_all];
        var now = _time.GetTimestamp();
        return windows.Max(window => window.Wait(_time, now));
    }

    private Window Of(long group)
    {
        if (!_groups.TryGetValue(group, out var window))
            _groups[group] = window = new Window(20, TimeSpan.FromMinutes(1));
        return window;
    }

    /// <summary>At most this many in any span of this length. A send counts from its end, because it arrives some time before that.</summary>
    private sealed class Window(int most, TimeSpan span)
    {
        private readonly List<Taken> _taken = [];

        public TimeSpan Wait(TimeProvider time, long now)
        {
            _taken.RemoveAll(one => time.GetElapsedTime(one.At, now) >= span);
            return _taken.Count < most ? TimeSpan.Zero : span - _taken.Max(one => time.GetElapsedTime(one.At, now));
        }

        public void Add(Taken one)
        {
            if (!_taken.Contains(one))
                _taken.Add(one);
        }
    }

    private sealed class Taken : IDisposable
    {
        private readonly TelegramRateLimiter _limiter;
        private readonly Window[] _windows;

        public Taken(TelegramRateLimiter limiter, Window[] windows)
        {
            (_limiter, _windows) = (limiter, windows);
            Count();
        }

        public long At { get; private set; }

        public void Dispose()
        {
            lock (_limiter._gate)
                Count();
        }

        private void Count()
        {
            At = _limiter._time.GetTimestamp();
            foreach (var window in _windows)
                window.Add(this);
        }
    }
}
