using WegoBot.Calendar;
using WegoBot.Dialogue;

namespace WegoBot.Centres;

/// <summary>What the chat may say of every centre at a moment. Hours that nobody has confirmed are never part of it.</summary>
public sealed class CentreAvailabilities(CurrentCentres current, CentreCalendars calendars, Catalogue catalogue)
{
    private volatile Minute? _last;

    /// <summary>By the centres' ids. Opening and closing fall on whole minutes, so all turns of a minute share one answer.</summary>
    public IReadOnlyDictionary<string, CentreAvailability> At(DateTimeOffset now)
    {
        var (minute, settings) = (now.ToUnixTimeSeconds() / 60, current.Refreshes);
        if (_last is { } last && last.Number == minute && last.Settings == settings)
            return last.Centres;
        var centres = catalogue.Centres.ToDictionary(centre => centre.Id, centre => Of(centre, current.Of(centre.Id), calendars.Of(centre.Id), current.HasReaders(centre.Id), now, current.RotaOf(centre.Id)));
        _last = new Minute(minute, settings, centres);
        return centres;
    }

    /// <param name="centre">The centre as the catalogue has it.</param>
    /// <param name="settings">What it set.</param>
    /// <param name="calendar">Its working time.</param>
    /// <param name="hasReaders">Whether somebody there can read messages.</param>
    /// <param name="now">The present.</param>
    /// <param name="rota">Who is on duty; null when that is not known. Nothing is promised that it cannot keep.</param>
    public static CentreAvailability Of(Centre centre, CentreSettings settings, WorkingTime calendar, bool hasReaders, DateTimeOffset now, Rota? rota = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(calendar);
        var today = DateOnly.FromDateTime(SofiaClock.In(now));
        // What the coordinators' catalogue closes stays closed.
        var state = centre.State == CentreState.Closed ? CentreState.Closed : settings.StateOn(today);
        var fullUntil = state == CentreState.Full ? settings.FullUntil : null;
        var isKnown = settings.Hours is not null && (state == CentreState.Open || fullUntil is not null);
        var from = fullUntil is { } until ? SofiaClock.StartOf(until.AddDays(1)) : now;
        var next = rota is null ? calendar.NextOpen(from) : rota.NextRead(from);
        return new CentreAvailability(state)
        {
            FullUntil = fullUntil,
            // A rota with nobody on it for two weeks is a centre where nobody reads in time.
            HasReaders = hasReaders && next is not null,
            HasHours = settings.Hours is not null && next is not null,
            ReadsNext = isKnown && next > now ? SofiaClock.In(next.Value) : null,
            IsDayOff = calendar.IsDayOff(today),
        };
    }

    private sealed record Minute(long Number, int Settings, IReadOnlyDictionary<string, CentreAvailability> Centres);
}
