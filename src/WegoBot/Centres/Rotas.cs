using Microsoft.EntityFrameworkCore;
using WegoBot.Calendar;
using WegoBot.Storage;

namespace WegoBot.Centres;

/// <summary>The rotas of the centres as they are stored.</summary>
public sealed class Rotas(CentreCalendars calendars, SofiaClock clock)
{
    /// <summary>The centre's rota, read with the caller's context: within the commit of a referral too.</summary>
    public Rota Of(WegoBotDb db, string centre)
    {
        ArgumentNullException.ThrowIfNull(db);
        var shifts = db.RotaShifts.Where(row => row.Centre == centre).AsNoTracking().ToList();
        return New(centre, shifts, shifts.Count == 0 ? [] : Days(db).Where(row => row.Centre == centre).ToList());
    }

    /// <summary>The rotas of all centres that keep one.</summary>
    public async Task<IReadOnlyDictionary<string, Rota>> All(WegoBotDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var shifts = await db.RotaShifts.AsNoTracking().ToListAsync(cancellationToken);
        var days = shifts.Count == 0 ? [] : await Days(db).ToListAsync(cancellationToken);
        return shifts.GroupBy(row => row.Centre).ToDictionary(rows => rows.Key, rows => New(rows.Key, rows, days.Where(row => row.Centre == rows.Key)));
    }

    /// <summary>A shift of yesterday can still go on.</summary>
    private IQueryable<RotaDayRow> Days(WegoBotDb db)
    {
        var since = DateOnly.FromDateTime(clock.Now).AddDays(-1);
        return db.RotaDays.AsNoTracking().Where(row => row.Day >= since);
    }

    private Rota New(string centre, IEnumerable<RotaShiftRow> shifts, IEnumerable<RotaDayRow> days) => new(
        shifts.Select(row => new Shift(row.Account, row.Day, row.From, row.To, row.IsSecond)), calendars.Of(centre), days.ToDictionary(row => row.Day, row => row.IsWorking));
}
