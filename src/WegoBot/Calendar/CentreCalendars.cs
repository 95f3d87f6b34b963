using WegoBot.Dialogue;

namespace WegoBot.Calendar;

/// <summary>The working time of every centre of the catalogue.</summary>
public sealed class CentreCalendars(Catalogue catalogue)
{
    /// <summary>Stands for hours that nobody has confirmed. It is never shown to anybody.</summary>
    private static readonly OpeningHours Assumed = new(
        false,
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        new TimeOnly(9, 0),
        new TimeOnly(17, 0));

    private readonly Dictionary<string, WorkingTime> _byCentre = catalogue.Centres.ToDictionary(
        centre => centre.Id, centre => new WorkingTime(centre.Hours ?? Assumed, catalogue.OneOffDays, centre.ClosedOn));

    private readonly WorkingTime _assumed = new(Assumed, catalogue.OneOffDays, []);

    /// <summary>The working time of a centre; that of an office for one that the catalogue does not have any more.</summary>
    public WorkingTime Of(string centre) => _byCentre.GetValueOrDefault(centre, _assumed);
}
