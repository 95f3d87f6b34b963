namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A clock that stands until the test moves it.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        Timer[] due;
        lock (_gate)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            foreach (var timer in due)
                _timers.Remove(timer);
        }

        foreach (var timer in due)
            timer.Ring();
    }

    /// <summary>Returns once so many wait for exactly this time.</summary>
    public Task Waiting(TimeSpan time, int count) => Until(() =>
    {
        lock (_gate)
            return _timers.Count(timer => timer.Due - _now == time) >= count;
    });

    /// <summary>Returns once somebody waits for a time that passes the check.</summary>
    public async Task<TimeSpan> Waiting(Func<TimeSpan, bool> wait)
    {
        TimeSpan? found = null;
        await Until(() =>
        {
            lock (_gate)
                found = _timers.Find(timer => wait(timer.Due - _now)) is { } timer ? timer.Due - _now : null;
            return found is not null;
        });
        return found!.Value;
    }

    private async Task Until(Func<bool> condition)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
                changed = _changed.Task;
            if (condition())
                return;
            await changed.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    private sealed class Timer(ManualTimeProvider clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
                var before = clock._changed;
                clock._changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                before.SetResult();
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
