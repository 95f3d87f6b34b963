using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads <c>days_off.yaml</c>: single days that the Council of Ministers made days off or working days. Without the file there are none.</summary>
internal static class DaysOffFile
{
    public const string Name = "days_off.yaml";

    public static OneOffDays Read(string path, List<Finding> findings)
    {
        if (!File.Exists(path) || Entry.OfFile(path, findings) is not { } root)
            return OneOffDays.None;
        root.HasOnly("days_off", "working_days");
        var seen = new HashSet<DateOnly>();
        var off = root["days_off"].Items().Select(item => ReadDay(item, seen, isOff: true)).ToHashSet();
        var working = root["working_days"].Items().Select(item => ReadDay(item, seen, isOff: false)).ToHashSet();
        return new OneOffDays(off, working);
    }

    private static DateOnly ReadDay(Entry entry, HashSet<DateOnly> seen, bool isOff)
    {
        entry.HasOnly("day", "source");
        _ = entry["source"].Text();
        var place = entry["day"];
        var day = place.Day();
        if (day == default)
            return day;
        if (!seen.Add(day))
            place.Add($"{day:yyyy-MM-dd} stands here twice");
        var isOffByRule = PublicHolidays.IsWeekend(day) || PublicHolidays.Include(day);
        if (isOff && isOffByRule)
            place.Add($"{day:yyyy-MM-dd} is a weekend or a public holiday, so it is a day off without this line");
        if (!isOff && !isOffByRule)
            place.Add($"{day:yyyy-MM-dd} is a working day without this line");
        return day;
    }
}
