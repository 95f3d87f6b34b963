using Microsoft.Extensions.Time.Testing;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A clock that stands until the test moves it. It derives from <see cref="FakeTimeProvider"/> because that does not tell how long somebody waits.</summary>
internal sealed class ManualTimeProvider() : FakeTimeProvider(new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero))
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private readonly ChangeSignal _changed = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this);
        void Ring(object? given)
        {
            timer.Ends();
            callback(given);
        }

        timer.Inner = base.CreateTimer(Ring, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Returns once so many wait for exactly this time.</summary>
    public Task Waiting(TimeSpan time, int count) => Until(waits => waits.Count(left => left == time) >= count);

    /// <summary>Returns once nobody waits for exactly this time.</summary>
    public Task NobodyWaits(TimeSpan time) => Until(waits => !waits.Contains(time));

    /// <summary>Returns once somebody waits for a time that passes the check.</summary>
    public async Task<TimeSpan> Waiting(Func<TimeSpan, bool> wait)
    {
        TimeSpan? found = null;
        await Until(waits => (found = waits.Where(wait).Cast<TimeSpan?>().FirstOrDefault()) is not null);
        return found!.Value;
    }

    /// <summary>The condition is asked after every change of a timer.</summary>
    private Task Until(Func<IReadOnlyList<TimeSpan>, bool> condition) => _changed.Until(() => condition(Waits()));

    private TimeSpan[] Waits()
    {
        lock (_gate)
            return [.. _timers.Select(timer => timer.Due - GetUtcNow())];
    }

    private sealed class Timer(ManualTimeProvider clock) : ITimer
    {
        private int _changes;

        public ITimer Inner { get; set; } = null!;

        public DateTimeOffset Due { get; private set; }

        /// <summary>Is told of once it is set: a test that moves the clock earlier would be too early for it.</summary>
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var due = clock.GetUtcNow() + dueTime;
            var change = Interlocked.Increment(ref _changes);
            var isSet = Inner.Change(dueTime, period);
            Note(dueTime == Timeout.InfiniteTimeSpan ? null : due, change);
            return isSet;
        }

        public void Ends() => Note(due: null, Interlocked.Increment(ref _changes));

        public void Dispose()
        {
            Ends();
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        /// <summary>Notes nothing about a timer that has rung or was set anew meanwhile.</summary>
        private void Note(DateTimeOffset? due, int change)
        {
            lock (clock._gate)
            {
                if (change != _changes)
                    return;
                clock._timers.Remove(this);
                if (due is { } at)
                {
                    Due = at;
                    clock._timers.Add(this);
                }
            }

            clock._changed.Raise();
        }
    }
}
