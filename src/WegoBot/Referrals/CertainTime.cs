using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>
/// Whether the clock can be trusted with what cannot be undone. A clock that is days ahead of the last look, in this process or stored by
/// an earlier one, is only trusted after it has gone on like that for a day: an operator may set it right until then.
/// </summary>
public sealed class CertainTime(TimeProvider clock, ILogger<CertainTime> log)
{
    /// <summary>The last certain time is stored among the positions of the channels, in seconds since 1970.</summary>
    internal const string Stored = "clock";

    /// <summary>A jump by less changes little about periods of weeks.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    /// <summary>How long a clock that jumped has to go on evenly.</summary>
    public static readonly TimeSpan Probation = TimeSpan.FromDays(1);

    private static readonly TimeSpan StoreInterval = TimeSpan.FromHours(1);

    private Moment? _certain;
    private Moment? _jumped;
    private DateTimeOffset _stored;

    /// <summary>
    /// The time of the last look, null while the clock is not certain and before the first. What cannot be undone goes by it:
    /// the clock itself may jump right after the look.
    /// </summary>
    public DateTimeOffset? Time { get; private set; }

    public bool IsCertain => Time is not null;

    /// <summary>Looks at the clock. It has the form of a retention step, and runs before those that depend on it.</summary>
    /// <returns>1 when it stored the time, else 0.</returns>
    public async Task<int> Look(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = new Moment(clock.GetUtcNow(), clock.GetTimestamp());
        if (_certain is null)
            (_certain, _stored) = (new Moment(await LastStored(db, cancellationToken) ?? now.Time, now.Timestamp), now.Time);
        var isCertain = !IsAhead(_certain, now)
            || (_jumped is { } jump && !IsAhead(jump, now) && clock.GetElapsedTime(jump.Timestamp, now.Timestamp) >= Probation);
        Time = isCertain ? now.Time : null;
        if (!isCertain)
        {
            if (_jumped is null)
                log.ClockIsAhead();
            if (_jumped is null || IsAhead(_jumped, now) || IsAhead(now, _jumped))
                _jumped = now;
            return 0;
        }

        (_certain, _jumped) = (now, null);
        if ((now.Time - _stored).Duration() < StoreInterval)
            return 0;
        await BulkWriter.Upsert(db, [new CursorRow { Channel = Stored, Position = now.Time.ToUnixTimeSeconds() }]);
        _stored = now.Time;
        return 1;
    }

    /// <summary>Whether the wall clock went further between two moments than time did.</summary>
    private bool IsAhead(Moment one, Moment other) => other.Time - one.Time - clock.GetElapsedTime(one.Timestamp, other.Timestamp) > Tolerance;

    private static async Task<DateTimeOffset?> LastStored(WegoBotDb db, CancellationToken cancellationToken) =>
        await db.Cursors.Where(row => row.Channel == Stored).Select(row => (long?)row.Position).SingleOrDefaultAsync(cancellationToken) is { } seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>What the wall clock said, and how long the machine had been running.</summary>
    private sealed record Moment(DateTimeOffset Time, long Timestamp);
}
