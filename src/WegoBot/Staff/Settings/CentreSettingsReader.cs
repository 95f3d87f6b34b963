using System.Globalization;
using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Reads the fields of the settings page, and says of each that is wrong what to do.</summary>
public sealed class CentreSettingsReader
{
    public const string TimeExample = "09:00";

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "H.mm", "HH.mm"];

    private readonly CentreSettingsForm _form;
    private readonly DateOnly _today;
    private readonly Languages _languages;
    private readonly List<SettingFault> _faults = [];

    private CentreSettingsReader(CentreSettingsForm form, DateOnly today, Languages languages) => (_form, _today, _languages) = (form, today, languages);

    /// <summary>The settings, or what is wrong with the fields, in their order on the page.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="today">The day in Bulgaria.</param>
    /// <param name="languages">The languages that a notice can have.</param>
    public static (CentreSettings? Settings, IReadOnlyList<SettingFault> Faults) Read(CentreSettingsForm form, DateOnly today, Languages languages)
    {
        var reader = new CentreSettingsReader(form, today, languages);
        var settings = reader.Read();
        return reader._faults.Count == 0 ? (settings, []) : (null, reader._faults);
    }

    private CentreSettings Read()
    {
        var state = State();
        return new CentreSettings
        {
            State = state,
            FullUntil = state == CentreState.Full ? FullUntil() : null,
            Hours = Hours(),
            ClosedOn = ClosedOn(),
            Emails = CentreSettingsForm.Recipients.Select(step => (step, Emails: Emails(step))).Where(one => one.Emails.Count > 0).ToDictionary(one => one.step, one => one.Emails),
            NoticeLanguage = NoticeLanguage(),
            Version = int.TryParse(_form[CentreSettingsForm.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        };
    }

    private CentreState State()
    {
        if (Enum.TryParse<CentreState>(_form[CentreSettingsForm.State], out var state) && state.ToString() == _form[CentreSettingsForm.State])
            return state;
        Fault(CentreSettingsForm.State, "staff.settings.wrong.state");
        return default;
    }

    private DateOnly? FullUntil()
    {
        var typed = _form[CentreSettingsForm.FullUntil];
        if (typed is "")
            return null;
        if (DayList.Day(typed) is not { } until)
            Fault(CentreSettingsForm.FullUntil, "staff.settings.wrong.day", typed, Written(_today.AddDays(7)));
        else if (until < _today || until > _today.AddYears(1))
            Fault(CentreSettingsForm.FullUntil, "staff.settings.wrong.full_until", typed);
        else
            return until;
        return null;
    }

    private WeeklyHours? Hours()
    {
        if (_form[CentreSettingsForm.Always] is not "")
            return WeeklyHours.RoundTheClock;
        var days = new Dictionary<DayOfWeek, DailyHours>();
        foreach (var day in CentreSettingsForm.Week)
            if (Hours(day) is { } hours)
                days[day] = hours;
        return days.Count > 0 ? new WeeklyHours(false, days) : null;
    }

    private DailyHours? Hours(DayOfWeek day)
    {
        var (from, to) = (CentreSettingsForm.From(day), CentreSettingsForm.To(day));
        if (_form[from] is "" && _form[to] is "")
            return null;
        if (_form[from] is "" || _form[to] is "")
            Fault(_form[from] is "" ? from : to, "staff.settings.wrong.half");
        else if (Time(from) is { } opens && Time(to) is { } closes)
        {
            if (opens < closes)
                return new DailyHours(opens, closes);
            Fault(to, "staff.settings.wrong.order", _form[to], "23:59");
        }

        return null;
    }

    private TimeOnly? Time(string field)
    {
        if (TimeOnly.TryParseExact(_form[field], Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Fault(field, "staff.settings.wrong.time", _form[field], TimeExample);
        return null;
    }

    private IReadOnlyList<DateOnly> ClosedOn()
    {
        var (days, wrong) = DayList.Read(_form[CentreSettingsForm.ClosedDays], _today);
        if (wrong is not null)
            Fault(CentreSettingsForm.ClosedDays, "staff.settings.wrong.closed", wrong, DayList.Write([_today.AddDays(1), _today.AddDays(2)]));
        return days;
    }

    private IReadOnlyList<string> Emails(EscalationStep step)
    {
        var (field, addresses) = (CentreSettingsForm.Email(step), EmailAddresses.In(_form[CentreSettingsForm.Email(step)]));
        if (addresses.FirstOrDefault(address => !EmailAddresses.IsAddress(address)) is { } wrong)
            Fault(field, "staff.settings.wrong.email", wrong, "team@example.org");
        else if (addresses.Count > EmailRecipients.MostOfACentre)
            Fault(field, "staff.settings.wrong.emails");
        return addresses;
    }

    private Language? NoticeLanguage()
    {
        var typed = _form[CentreSettingsForm.NoticeLanguage];
        if (typed is "")
            return null;
        if (_languages.TryFind(typed, out var language))
            return language;
        Fault(CentreSettingsForm.NoticeLanguage, "staff.settings.wrong.language");
        return null;
    }

    private static string Written(DateOnly day) => day.ToString(CentreSettingsForm.DayFormat, CultureInfo.InvariantCulture);

    private void Fault(string field, string key, string typed = "", string example = "") => _faults.Add(new SettingFault(field, key, typed, example));
}

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Key">The sentence that says so, and what to do.</param>
/// <param name="Typed">What was typed there, as the sentence repeats it.</param>
/// <param name="Example">What can stand there.</param>
public sealed record SettingFault(string Field, string Key, string Typed, string Example);
