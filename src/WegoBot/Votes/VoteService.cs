using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Votes;

/// <summary>Opens votes and makes their ballots. <see cref="VoteClosing"/> closes them.</summary>
public sealed class VoteService(IDbContextFactory<WegoBotDb> databases, TallySerializer tallies, KeyedHashes hashes, RandomNumberGenerator random, TimeProvider clock)
{
    public const int MostBallots = 500;

    /// <summary>A vote that nobody closes does so by itself.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>All that are kept, the newest first.</summary>
    public async Task<IReadOnlyList<VoteEntry>> All(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Votes.AsNoTracking().OrderByDescending(row => row.OpenedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => VoteEntry.Of(row, clock.GetUtcNow()))];
    }

    public async Task<VoteEntry?> Find(Guid vote, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Votes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == vote, cancellationToken) is { } row ? VoteEntry.Of(row, clock.GetUtcNow()) : null;
    }

    /// <summary>Opens a vote without a ballot.</summary>
    /// <param name="region">The region's id.</param>
    /// <param name="measures">The ids of the measures that can be chosen.</param>
    /// <param name="choices">How many of them one participant can choose.</param>
    /// <param name="closesAt">When it closes; null for the longest time.</param>
    /// <param name="audit">What it is noted as.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    public async Task<Guid> Open(string region, IReadOnlyList<string> measures, int choices, DateTimeOffset? closesAt, AuditStamp audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var (id, now) = (Guid.NewGuid(), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Votes.Add(new VoteRow
        {
            Id = id,
            Region = region,
            Measures = string.Join(' ', measures),
            Choices = choices,
            OpenedAt = now,
            ClosesAt = closesAt ?? now + Longest,
            Ballots = 0,
            Cast = 0,
            Tally = tallies.Write(id, new VoteTally()),
            IsCounted = false,
        });
        await audit.About(id).Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return id;
    }

    /// <summary>Makes ballots. Their codes are known here and on paper, and nowhere else.</summary>
    /// <returns>The codes in no order; null when the vote is closed, or has too many.</returns>
    public async Task<IReadOnlyList<string>?> MakeBallots(Guid vote, int count, AuditStamp audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Lock(db, vote, cancellationToken) is not { } row || !VoteEntry.Of(row, clock.GetUtcNow()).IsOpen || row.Ballots + count > MostBallots)
            return null;
        var codes = Enumerable.Range(0, count).Select(_ => BallotCode.New(random)).ToHashSet();
        // Not in the order of the paper: where a row stands in the table must not say which sheet it was on.
        db.Ballots.AddRange(codes.Select(code => new BallotRow { Hash = hashes.OfBallot(code), Vote = vote, IsSpent = false }).OrderBy(ballot => Convert.ToHexString(ballot.Hash), StringComparer.Ordinal));
        row.Ballots += codes.Count;
        await db.SaveChangesAsync(cancellationToken);
        await audit.Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return [.. codes];
    }

    internal static Task<VoteRow?> Lock(WegoBotDb db, Guid vote, CancellationToken cancellationToken) =>
        db.Votes.Where(row => row.Id == vote).ForUpdate().SingleOrDefaultAsync(cancellationToken);
}
