using System.Globalization;
using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The fields of the settings page as they were typed. Whatever is wrong with them, nothing of it is lost.</summary>
public sealed class CentreSettingsForm
{
    public const string State = "state";
    public const string FullUntil = "full_until";
    public const string Always = "always";
    public const string ClosedDays = "closed";
    public const string NoticeLanguage = "notices";
    public const string Version = "version";

    /// <summary>The form of an input of type <c>date</c>.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    private const string TimeFormat = "HH:mm";

    private readonly Dictionary<string, string> _typed;

    private CentreSettingsForm(Dictionary<string, string> typed) => _typed = typed;

    /// <summary>The days of the week in Bulgaria's order.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    /// <summary>Whose addresses a centre can set, in the order in which they are told.</summary>
    public static IReadOnlyList<EscalationStep> Recipients { get; } = [EscalationStep.OnDuty, EscalationStep.Second, EscalationStep.Head];

    private static IEnumerable<string> Names =>
    [
        State, FullUntil, Always, ClosedDays, NoticeLanguage, Version,
        .. Week.SelectMany(day => new[] { From(day), To(day) }), .. Recipients.Select(Email),
    ];

    /// <summary>What stands in a field; empty for nothing.</summary>
    public string this[string field] => _typed.GetValueOrDefault(field, "");

    public static string From(DayOfWeek day) => $"from-{day}".ToLowerInvariant();

    public static string To(DayOfWeek day) => $"to-{day}".ToLowerInvariant();

    public static string Email(EscalationStep step) => $"email-{step}".ToLowerInvariant();

    /// <summary>The fields as somebody posted them.</summary>
    public static CentreSettingsForm Of(PostedForm posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        return new CentreSettingsForm(Names.Where(name => posted[name] is not null).ToDictionary(name => name, name => posted[name]!.Trim()));
    }

    /// <summary>The fields as the settings are.</summary>
    public static CentreSettingsForm Of(CentreSettings settings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var typed = new Dictionary<string, string>
        {
            [State] = settings.StateOn(today).ToString(),
            [FullUntil] = settings.FullUntil is { } until && until >= today ? until.ToString(DayFormat, CultureInfo.InvariantCulture) : "",
            [Always] = settings.Hours is { Always: true } ? "yes" : "",
            [ClosedDays] = DayList.Write(settings.ClosedOn.Where(day => day >= today)),
            [NoticeLanguage] = settings.NoticeLanguage?.ToString() ?? "",
            [Version] = settings.Version.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (day, hours) in settings.Hours?.Days ?? new Dictionary<DayOfWeek, DailyHours>())
        {
            typed[From(day)] = hours.From.ToString(TimeFormat, CultureInfo.InvariantCulture);
            typed[To(day)] = hours.To.ToString(TimeFormat, CultureInfo.InvariantCulture);
        }

        foreach (var step in Recipients)
            typed[Email(step)] = string.Join(", ", settings.EmailsOf(step));
        return new CentreSettingsForm(typed);
    }
}
