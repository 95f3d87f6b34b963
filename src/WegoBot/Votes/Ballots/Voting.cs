using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Votes;

/// <summary>Casts ballots. Afterwards nothing that is stored leads from a ballot to what was chosen with it.</summary>
/// <remarks>
/// <para>
/// One commit marks the ballot and counts the vote, so that it counts exactly once. That commit must not tell which of the two belong together: it writes every
/// ballot of the vote anew, whether cast or not. So no place in a table, no rowid and, on PostgreSQL, no transaction id (<c>xmin</c>) of one ballot differs from
/// that of another. There is no row of a vote: the choices are added to counts, and the counts are encrypted as one value of one length.
/// </para>
/// <para>
/// Nothing says when a ballot was cast. What an engine keeps of earlier states is erased after each vote as far as it can be (<see cref="SecureDelete"/>), and
/// the ballots are deleted when the vote closes.
/// </para>
/// </remarks>
public sealed class Voting(IDbContextFactory<WegoBotDb> databases, TallySerializer tallies, KeyedHashes hashes, SecureDelete secureDelete, TimeProvider clock)
{
    /// <summary>Each of them waits for the vote's row as long as a lock is waited for.</summary>
    private const int MaxAttempts = 20;

    /// <summary>What can be done with the ballot of a code.</summary>
    public async Task<Ballot> Look(string code, CancellationToken cancellationToken)
    {
        var hash = hashes.OfBallot(code);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Ballots.Where(ballot => ballot.Hash == hash)
            .Join(db.Votes, ballot => ballot.Vote, vote => vote.Id, (ballot, vote) => new { ballot.IsSpent, Vote = vote }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return found is null || VoteEntry.Of(found.Vote, clock.GetUtcNow()) is not { IsOpen: true } open
            ? new Ballot(BallotState.Unknown, null)
            : new Ballot(found.IsSpent ? BallotState.Counted : BallotState.Ready, open);
    }

    /// <summary>Casts a ballot. A ballot that was cast already stays as it is, and nobody learns whether the choices are the same.</summary>
    public async Task<BallotState> Cast(string code, CastVote vote, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await TryCast(code, vote, cancellationToken);
            }
            catch (Exception failure) when (TransientErrors.IsTransient(failure) && attempt < MaxAttempts)
            {
                // A whole meeting votes in the same minute, and all of them need one row. A vote whose commit was lost on the way is counted already.
            }
    }

    private async Task<BallotState> TryCast(string code, CastVote vote, CancellationToken cancellationToken)
    {
        var hash = hashes.OfBallot(code);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        // Whoever votes at the same time waits here, so that two browsers with one ballot are one vote.
        if (await db.Ballots.Where(ballot => ballot.Hash == hash).Select(ballot => (Guid?)ballot.Vote).SingleOrDefaultAsync(cancellationToken) is not { } id
            || await VoteService.Lock(db, id, cancellationToken) is not { } row || !VoteEntry.Of(row, clock.GetUtcNow()).IsOpen)
            return BallotState.Unknown;
        if (!await db.Ballots.AnyAsync(ballot => ballot.Hash == hash && !ballot.IsSpent, cancellationToken))
            return BallotState.Counted;
        await db.Ballots.Where(ballot => ballot.Vote == id).ExecuteUpdateAsync(set => set.SetProperty(ballot => ballot.IsSpent, ballot => ballot.IsSpent || ballot.Hash == hash), cancellationToken);
        var tally = tallies.Read(row) ?? new VoteTally();
        tally.Add(vote);
        (row.Tally, row.Cast) = (tallies.Write(id, tally), row.Cast + 1);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        secureDelete.Request();
        return BallotState.Counted;
    }
}
