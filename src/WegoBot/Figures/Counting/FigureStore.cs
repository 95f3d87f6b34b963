using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Figures;

/// <summary>The counts of the quarters that are not published yet.</summary>
public sealed class FigureStore(FigureRecorder recorder, TimeProvider clock)
{
    /// <summary>While turns go on there is always a new row to fold, and folding must not keep up with them.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private DateTimeOffset _foldAgainAt;

    /// <summary>Everything that a quarter has counted.</summary>
    public async Task<FigureCounts> Of(WegoBotDb db, Quarter quarter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Sum(await db.FigureCounts.AsNoTracking().Where(row => row.Quarter == quarter.First).ToListAsync(cancellationToken));
    }

    /// <summary>Puts the rows of a quarter into one. What replicas hold at the same moment each folds for itself.</summary>
    public async Task<int> Fold(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (clock.GetUtcNow() < _foldAgainAt)
            return 0;
        var rows = await db.FigureCounts.OrderBy(row => row.Quarter).ThenBy(row => row.Id).Take(most).ForUpdateSkipLocked().ToListAsync(cancellationToken);
        var folded = 0;
        foreach (var quarter in rows.GroupBy(row => row.Quarter).Where(quarter => quarter.Count() > 1))
        {
            db.FigureCounts.Add(recorder.Row(Sum(quarter), new Quarter(quarter.Key)));
            db.FigureCounts.RemoveRange(quarter);
            folded += quarter.Count();
        }

        if (folded > 0 && rows.Count < most)
            _foldAgainAt = clock.GetUtcNow() + Pause;
        return folded;
    }

    /// <summary>Deletes the counts of quarters that were published, or that nobody published for too long.</summary>
    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = DateOnly.FromDateTime(SofiaClock.In(clock.GetUtcNow() - RetentionSchedule.FigureCounts.Length));
        return await db.DeleteBatch(
            db.FigureCounts.Where(row => row.Quarter <= since || db.FigureReleases.Any(release => release.Quarter == row.Quarter)).OrderBy(row => row.Id), most, cancellationToken);
    }

    private FigureCounts Sum(IEnumerable<FigureCountRow> rows)
    {
        var sum = new FigureCounts();
        foreach (var row in rows)
            sum.Add(recorder.Read(row));
        return sum;
    }
}
