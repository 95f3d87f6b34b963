using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Figures;

/// <summary>The published quarters, and the one that can be published next. What is published is stored as it is, and what it was counted from is deleted in the same commit.</summary>
public sealed class FigureReleases(IDbContextFactory<WegoBotDb> databases, FigureStore store, FigureTables tables, SecureDelete secureDelete, SofiaClock clock)
{
    /// <summary>A quarter can be published from this many days after its end, when no commit of it is under way any more.</summary>
    public const int Rest = 1;

    /// <summary>The published quarters, the newest first.</summary>
    public async Task<IReadOnlyList<Release>> Published(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.FigureReleases.AsNoTracking().OrderByDescending(row => row.Quarter).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Release(new Quarter(row.Quarter), row.PublishedOn, QuarterFigures.Read(row.Content)))];
    }

    /// <summary>The quarters that are over, have counts, and are not published, the oldest first.</summary>
    public async Task<IReadOnlyList<Quarter>> Waiting(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var counted = await db.FigureCounts.Where(row => !db.FigureReleases.Any(release => release.Quarter == row.Quarter)).Select(row => row.Quarter).Distinct().ToListAsync(cancellationToken);
        return [.. counted.Order().Select(first => new Quarter(first)).Where(IsOver)];
    }

    /// <summary>What would be published of a quarter; null while it is not over, without counts, and when it is published.</summary>
    public async Task<QuarterFigures?> Preview(Quarter quarter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Preview(db, quarter, cancellationToken);
    }

    /// <summary>Publishes a quarter as it was shown.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="digest">The <see cref="QuarterFigures.Digest"/> of what was shown.</param>
    /// <param name="audit">Notes who publishes it, in the same commit.</param>
    /// <param name="cancellationToken">Cancels the commit.</param>
    /// <returns>False when there is nothing to publish, or the figures are others than those that were shown.</returns>
    public async Task<bool> Publish(Quarter quarter, string? digest, AuditStamp audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Preview(db, quarter, cancellationToken) is not { } figures || figures.Digest() != digest)
            return false;
        db.FigureReleases.Add(new FigureReleaseRow { Quarter = quarter.First, PublishedOn = DateOnly.FromDateTime(clock.Now), Content = figures.Write() });
        await db.FigureCounts.Where(row => row.Quarter == quarter.First).ExecuteDeleteAsync(cancellationToken);
        await audit.Add(db, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await commit.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody else published it at the same moment; the page says how it is now.
            return false;
        }

        secureDelete.Request();
        return true;
    }

    private async Task<QuarterFigures?> Preview(WegoBotDb db, Quarter quarter, CancellationToken cancellationToken) =>
        IsOver(quarter)
        && await db.FigureCounts.AnyAsync(row => row.Quarter == quarter.First, cancellationToken)
        && !await db.FigureReleases.AnyAsync(row => row.Quarter == quarter.First, cancellationToken)
            ? FigureProtection.Protect(tables.All, await store.Of(db, quarter, cancellationToken))
            : null;

    private bool IsOver(Quarter quarter) => DateOnly.FromDateTime(clock.Now) >= quarter.End.AddDays(Rest);
}
