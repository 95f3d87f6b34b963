using System.Globalization;
using WegoBot.Calendar;
using WegoBot.Centres;

namespace WegoBot.Dialogue.Tests;

/// <summary>When the centres read, and what else they set, as the service tells the dialogue.</summary>
internal sealed class CentreHours
{
    private static readonly OpeningHours Office = new(
        false, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(9, 0), new TimeOnly(17, 0));

    private static readonly WeeklyHours Weekdays = WeeklyHours.Of(Office);

    private readonly Dictionary<string, CentreSettings> _settings = ShippedContent.Catalogue.Centres.ToDictionary(centre => centre.Id, CentreSettings.Of);
    private readonly HashSet<string> _nobody = [];

    /// <summary>What was told last, until a centre sets something else: a screen is drawn many times in the same minute.</summary>
    private (DateTime Wall, IReadOnlyDictionary<string, CentreAvailability> Told)? _last;

    /// <summary>One centre reads from nine to five on weekdays, or as given; nothing is known of the hours of the others.</summary>
    public static CentreHours Of(string centre, WeeklyHours? hours = null) => new CentreHours().With(centre, settings => settings with { Hours = hours ?? Weekdays });

    /// <summary>Every day from nine to five.</summary>
    public static WeeklyHours EveryDay => WeeklyHours.Of(Office with { Days = Enum.GetValues<DayOfWeek>() });

    public CentreHours With(string centre, Func<CentreSettings, CentreSettings> change)
    {
        _settings[centre] = change(_settings[centre]);
        _last = null;
        return this;
    }

    public CentreHours WithNobodyAt(string centre)
    {
        _nobody.Add(centre);
        _last = null;
        return this;
    }

    /// <summary>Takes a line of a transcript, as its README has it.</summary>
    public void Read(string line)
    {
        switch (line.Split(' '))
        {
            case [var centre, "weekdays", var from, var to]:
                With(centre, settings => settings with { Hours = WeeklyHours.Of(Office with { From = TimeOnly.Parse(from, CultureInfo.InvariantCulture), To = TimeOnly.Parse(to, CultureInfo.InvariantCulture) }) });
                break;
            case [var centre, "full", var day]:
                With(centre, settings => settings with { State = CentreState.Full, FullUntil = DateOnly.Parse(day, CultureInfo.InvariantCulture) });
                break;
            case [var centre, "nobody"]: WithNobodyAt(centre); break;
            default: Assert.Fail($"not a line that the README names: reads: {line}"); break;
        }
    }

    public IReadOnlyDictionary<string, CentreAvailability> At(DateTime wall)
    {
        if (_last is not { } last || last.Wall != wall) _last = last = (wall, Told(wall));
        return last.Told;
    }

    private Dictionary<string, CentreAvailability> Told(DateTime wall)
    {
        var now = InstantOf(wall);
        return ShippedContent.Catalogue.Centres.ToDictionary(centre => centre.Id, centre =>
        {
            var settings = _settings[centre.Id];
            var calendar = new WorkingTime(settings.Hours ?? Weekdays, ShippedContent.Catalogue.OneOffDays, settings.ClosedOn);
            return CentreAvailabilities.Of(centre, settings, calendar, hasReaders: !_nobody.Contains(centre.Id), now);
        });
    }

    /// <summary>Anything that centres can set, and mostly that they read at all.</summary>
    public static CentreHours Random(SeededRandom random)
    {
        var hours = new CentreHours();
        foreach (var centre in ShippedContent.Catalogue.Centres)
        {
            var until = new DateOnly(2026, 11, 23).AddDays(random.Below(60));
            hours.With(centre.Id, settings => settings with
            {
                Hours = random.OneOf<WeeklyHours?>([null, Weekdays, EveryDay, WeeklyHours.RoundTheClock]),
                State = random.Below(8) == 0 ? CentreState.Full : CentreState.Open,
                FullUntil = random.Toss() ? until : null,
                ClosedOn = [until],
            });
            if (random.Below(16) == 0) hours.WithNobodyAt(centre.Id);
        }

        return hours;
    }

    /// <summary>Of an hour that comes twice the first.</summary>
    private static DateTimeOffset InstantOf(DateTime wall)
    {
        var summer = new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), TimeSpan.FromHours(3)).ToUniversalTime();
        return SofiaClock.In(summer) == wall ? summer : summer.AddHours(1);
    }
}
