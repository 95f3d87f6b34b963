using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Votes;

/// <summary>How many votes were held and how many people took part, for figures by quarter.</summary>
public sealed class HeldVotes(IDbContextFactory<WegoBotDb> databases)
{
    /// <summary>The closed votes that are still kept, by the quarter in Bulgaria in which they were opened, the oldest first. A quarter without one is not listed.</summary>
    public async Task<IReadOnlyList<(int Year, int Quarter, int Votes, int TookPart)>> ByQuarter(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var held = await db.Votes.Where(row => row.IsCounted && row.Cast > 0).Select(row => new { row.OpenedAt, row.Cast }).ToListAsync(cancellationToken);
        return [.. held.GroupBy(vote => SofiaClock.In(vote.OpenedAt) is var day ? (day.Year, Quarter: (day.Month + 2) / 3) : default)
            .OrderBy(quarter => quarter.Key)
            .Select(quarter => (quarter.Key.Year, quarter.Key.Quarter, quarter.Count(), quarter.Sum(vote => vote.Cast)))];
    }
}
