using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>The days and the parts of the day at which one line may reach her, as the clock in Bulgaria shows them.</summary>
/// <param name="Days">Monday first, each once.</param>
/// <param name="Parts">From the morning on, each once.</param>
public sealed record AlertTimes(ImmutableArray<DayOfWeek> Days, ImmutableArray<DayPart> Parts)
{
    private const int DaysOfAWeek = 7;

    public static AlertTimes None { get; } = new([], []);

    /// <summary>The days of the week, Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } = [.. Enumerable.Range(1, DaysOfAWeek).Select(day => (DayOfWeek)(day % DaysOfAWeek))];

    /// <summary>Whether there is any time at all.</summary>
    public bool IsEnough => !Days.IsEmpty && !Parts.IsEmpty;

    /// <summary>One text to store: <c>Monday Friday/Morning</c>.</summary>
    public string Written => $"{string.Join(' ', Days)}/{string.Join(' ', Parts)}";

    /// <summary>What was <see cref="Written"/>, without what this version does not know; null for nothing.</summary>
    public static AlertTimes? Read(string? written) =>
        written?.Split('/') is [var days, var parts] ? new AlertTimes([.. Named<DayOfWeek>(days)], [.. Named<DayPart>(parts)]) : null;

    /// <summary>With a day that was not there, or without one that was.</summary>
    public AlertTimes Toggled(DayOfWeek day) => this with { Days = [.. Week.Where(one => Days.Contains(one) != (one == day))] };

    /// <summary>With a part of the day that was not there, or without one that was.</summary>
    public AlertTimes Toggled(DayPart part) => this with { Parts = [.. Enum.GetValues<DayPart>().Where(one => Parts.Contains(one) != (one == part))] };

    /// <summary>With every day of the week, or with none when all were there.</summary>
    public AlertTimes ToggledWeek() => this with { Days = Days.Length == DaysOfAWeek ? [] : [.. Week] };

    /// <summary>The first moment from <paramref name="now"/> on that she chose; <paramref name="now"/> itself when it is one, null when she chose none.</summary>
    public DateTime? NextFrom(DateTime now)
    {
        for (var ahead = 0; ahead <= DaysOfAWeek; ahead++)
        {
            var day = now.Date.AddDays(ahead);
            if (!Days.Contains(day.DayOfWeek)) continue;
            foreach (var part in Parts)
                if (now < day.AddHours(part.Until()))
                    return now < day.AddHours(part.From()) ? day.AddHours(part.From()) : now;
        }

        return null;
    }

    private static IEnumerable<T> Named<T>(string names) where T : struct, Enum =>
        names.Split(' ').Where(name => Enum.IsDefined(typeof(T), name)).Select(Enum.Parse<T>);
}
