using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Votes;

/// <summary>Reads results: while a vote is open in steps of <see cref="VoteTally.Step"/> votes, afterwards in full.</summary>
public sealed class VoteResults(IDbContextFactory<WegoBotDb> databases, TallySerializer tallies, TimeProvider clock)
{
    /// <summary>Null when there is no such vote.</summary>
    public async Task<VoteResult?> Of(Guid vote, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Votes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == vote, cancellationToken) is not { } row)
            return null;
        var tally = tallies.Read(row);
        return new VoteResult(VoteEntry.Of(row, clock.GetUtcNow()), row.IsCounted, row.IsCounted ? tally?.Now : tally?.Shown);
    }
}
