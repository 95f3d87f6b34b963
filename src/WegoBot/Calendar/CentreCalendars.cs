using System.Collections.Frozen;
using WegoBot.Dialogue;

namespace WegoBot.Calendar;

/// <summary>The working time of every centre: that of the catalogue, until the centre sets its own.</summary>
public sealed class CentreCalendars(Catalogue catalogue)
{
    /// <summary>Stands for hours that nobody has confirmed. It is never shown to anybody.</summary>
    private static readonly WeeklyHours Assumed = WeeklyHours.Of(new OpeningHours(
        false,
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        new TimeOnly(9, 0),
        new TimeOnly(17, 0)));

    private readonly WorkingTime _assumed = new(Assumed, catalogue.OneOffDays, []);

    private volatile FrozenDictionary<string, DateOnly> _fullUntil = FrozenDictionary<string, DateOnly>.Empty;

    private volatile FrozenDictionary<string, WorkingTime> _byCentre = catalogue.Centres.ToFrozenDictionary(
        centre => centre.Id,
        centre => new WorkingTime(centre.Hours is { } hours ? WeeklyHours.Of(hours) : Assumed, catalogue.OneOffDays, centre.ClosedOn));

    /// <summary>The working time of a centre; that of an office for one that the catalogue does not have any more.</summary>
    public WorkingTime Of(string centre) => _byCentre.GetValueOrDefault(centre, _assumed);

    /// <summary>The moment from which a centre can be expected to read what was sent to it: a full one reads it after its last full day.</summary>
    public DateTimeOffset ReadableFrom(string centre, DateTimeOffset sent) =>
        _fullUntil.TryGetValue(centre, out var until) && SofiaClock.StartOf(until.AddDays(1)) is var after && after > sent ? after : sent;

    /// <summary>Takes what holds from now on: the hours, null when nobody has confirmed any, the closed days, and the last full day.</summary>
    public void Use(IReadOnlyDictionary<string, (WeeklyHours? Hours, IReadOnlyList<DateOnly> ClosedOn, DateOnly? FullUntil)> centres)
    {
        ArgumentNullException.ThrowIfNull(centres);
        _byCentre = centres.ToFrozenDictionary(one => one.Key, one => new WorkingTime(one.Value.Hours ?? Assumed, catalogue.OneOffDays, one.Value.ClosedOn));
        _fullUntil = centres.Where(one => one.Value.FullUntil is not null).ToFrozenDictionary(one => one.Key, one => one.Value.FullUntil!.Value);
    }
}
