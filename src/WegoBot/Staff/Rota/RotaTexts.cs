using System.Globalization;
using WegoBot.Notifications;

namespace WegoBot.Staff;

/// <summary>What the pages say of days and hours of the rota, in one language.</summary>
public sealed class RotaTexts(StaffTexts words)
{
    /// <summary>The day of the week, as a heading.</summary>
    public string Weekday(DayOfWeek day) => words.Say("staff.rota.weekdays").Split(' ')[((int)day + 6) % 7];

    /// <summary>A single day.</summary>
    public string Date(DateOnly day) => words.Day(day.ToDateTime(default));

    /// <summary>From when to when a shift goes.</summary>
    public string Hours(RotaEntry shift)
    {
        ArgumentNullException.ThrowIfNull(shift);
        return words.Say(shift.To <= shift.From ? "staff.rota.overnight" : "staff.rota.hours", ("from", Hour(shift.From)), ("to", Hour(shift.To)));
    }

    /// <summary>Opening hours at which nobody is on duty.</summary>
    public string Gap((DayOfWeek Day, int From, int To) gap) => words.Say("staff.rota.gap", ("day", Weekday(gap.Day)), ("from", Hour(gap.From)), ("to", Hour(gap.To)));

    public static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture) + ":00";
}
