using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Calendar;
using WegoBot.Centres;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Shows and changes the rota of a centre. Only somebody of the centre can be on it.</summary>
public sealed class RotaEditor(IDbContextFactory<WegoBotDb> databases, Rotas rotas, RandomNumberGenerator random, SofiaClock clock)
{
    /// <summary>More shifts than three people of a large centre can have in a week, and few enough to show.</summary>
    private const int MostShifts = 200;

    /// <summary>How many days ahead a single day may be.</summary>
    private const int DaysAhead = 400;

    public async Task<RotaWeek> Week(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.RotaShifts.AsNoTracking().Where(row => row.Centre == centre).ToListAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.Now);
        var days = await db.RotaDays.AsNoTracking().Where(row => row.Centre == centre && row.Day >= today).OrderBy(row => row.Day).ToListAsync(cancellationToken);
        var rota = rotas.Of(db, centre);
        return new RotaWeek(
            [
                .. rows.OrderBy(row => Place(row.Day)).ThenBy(row => row.From).ThenBy(row => row.IsSecond).ThenBy(row => row.Id)
                    .Select(row => new RotaEntry(row.Id, row.Account, row.Day, row.From, row.To, row.IsSecond)),
            ],
            rota.IsEmpty ? [] : [.. rota.Gaps().Select(gap => (gap.Day, gap.From, gap.To))],
            [.. days.Select(row => (row.Day, row.IsWorking))])
        {
            OnDutyNow = rota.OnDuty(clock.Instant),
        };
    }

    /// <summary>Puts somebody of the centre on duty at the same hours of several days. What is there already is not doubled.</summary>
    /// <returns>False when it is nobody of the centre, no day or no such hours, or too much.</returns>
    public async Task<bool> Add(string centre, Guid account, IReadOnlyCollection<DayOfWeek> days, int from, int to, bool isSecond, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0 || from is < 0 or >= Shift.HoursOfDay || to is < 1 or > Shift.HoursOfDay)
            return false;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        // Locked, so that nobody removes this person meanwhile and two forms at once add a shift once.
        if (await db.StaffMemberships.Where(row => row.Account == account && row.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken) is null)
            return false;
        var shifts = await db.RotaShifts.Where(row => row.Centre == centre).ToListAsync(cancellationToken);
        if (shifts.Count + days.Count > MostShifts)
            return false;
        var added = days.Where(day => !shifts.Any(row => (row.Account, row.Day, row.From, row.To, row.IsSecond) == (account, day, from, to, isSecond)));
        db.RotaShifts.AddRange(added.Select(day => new RotaShiftRow { Id = NewId(), Centre = centre, Account = account, Day = day, From = from, To = to, IsSecond = isSecond }));
        await Save(db, audit, cancellationToken);
        await db.Commit(commit);
        return true;
    }

    public async Task Remove(string centre, Guid shift, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.RotaShifts.Where(row => row.Id == shift && row.Centre == centre).ExecuteDeleteAsync(cancellationToken);
        await Save(db, audit, cancellationToken);
        await db.Commit(commit);
    }

    /// <summary>Says of a single day whether the rota holds then; null for as on every such day.</summary>
    /// <returns>False for a day that is over, or too far ahead.</returns>
    public async Task<bool> SetDay(string centre, DateOnly day, bool? isWorking, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        var today = DateOnly.FromDateTime(clock.Now);
        if (day < today || day > today.AddDays(DaysAhead))
            return false;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.RotaDays.Where(row => row.Centre == centre && row.Day == day).ExecuteDeleteAsync(cancellationToken);
        if (isWorking is { } working)
            db.RotaDays.Add(new RotaDayRow { Centre = centre, Day = day, IsWorking = working });
        await Save(db, audit, cancellationToken);
        await db.Commit(commit);
        return true;
    }

    /// <summary>What is noted about a change is a part of its commit.</summary>
    private static async Task Save(WegoBotDb db, AuditStamp? audit, CancellationToken cancellationToken)
    {
        if (audit is not null)
            await audit.Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static int Place(DayOfWeek day) => Rota.Week.ToList().IndexOf(day);

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        return new Guid(bytes);
    }
}
