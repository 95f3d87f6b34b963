using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Referrals as a centre sees them. A centre cannot see that another centre's referral exists.</summary>
public sealed class CentreReferrals(
    IDbContextFactory<WegoBotDb> databases,
    PayloadSerializer payloads,
    KeyedHashes hashes,
    CaseMessages messages,
    SofiaClock clock)
{
    /// <summary>The number of referrals on one page of the list.</summary>
    public const int AtOnce = 100;

    /// <summary>The centre's referrals, the newest first, at most <see cref="AtOnce"/>.</summary>
    /// <param name="centre">The centre that reads them.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="after">The last referral of the previous page; null for the first page. The result is empty when the centre does not have that referral.</param>
    /// <param name="group">The only group to list; null for all.</param>
    public async Task<IReadOnlyList<ReferralEntry>> List(string centre, CancellationToken cancellationToken, Guid? after = null, CaseGroup? group = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var referrals = db.Referrals.AsNoTracking().Where(row => row.Centre == centre);
        if (group is { } only)
        {
            var statuses = CaseGroups.StatusesOf(only);
            referrals = referrals.Where(row => statuses.Contains(row.Status));
        }

        if (after is { } id)
        {
            if (await referrals.Where(row => row.Id == id).Select(row => (DateTimeOffset?)row.SentAt).SingleOrDefaultAsync(cancellationToken) is not { } at)
                return [];
            referrals = referrals.Where(row => row.SentAt < at || (row.SentAt == at && row.Id > id));
        }

        var rows = await referrals.OrderByDescending(row => row.SentAt).ThenBy(row => row.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var withNew = await db.CaseMessages.Where(message => ids.Contains(message.Referral) && message.Author == MessageAuthor.Person && message.ReadOn == null)
            .Select(message => message.Referral).Distinct().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ReferralEntry(
            row.Id, row.Status, SofiaClock.In(row.SentAt), SofiaClock.In(row.ChangedAt), payloads.Read(row)?.Urgency)
        {
            ClosesOn = ClosesOn(row),
            HasNewMessage = withNew.Contains(row.Id),
            MayBeInDanger = row.MayBeInDanger,
        })];
    }

    /// <summary>How many referrals the centre has in each group.</summary>
    public async Task<IReadOnlyDictionary<CaseGroup, int>> Counts(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var counts = await db.Referrals.Where(row => row.Centre == centre).GroupBy(row => row.Status)
            .Select(rows => new { Status = rows.Key, Count = rows.Count() }).ToListAsync(cancellationToken);
        return Enum.GetValues<CaseGroup>().ToDictionary(group => group, group => counts.Where(one => CaseGroups.Of(one.Status) == group).Sum(one => one.Count));
    }

    /// <summary>How many of the centre's referrals close by themselves soon, and how many within the last days before that.</summary>
    public async Task<(int First, int Last)> Closing(string centre, CancellationToken cancellationToken)
    {
        var (first, last) = (clock.Instant - ReferralRetention.Untouched + ReferralRetention.FirstWarning, clock.Instant - ReferralRetention.Untouched + ReferralRetention.LastWarning);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var untouched = db.Referrals.Where(row => row.Centre == centre && ReferralRetention.Opened.Contains(row.Status));
        return (await untouched.CountAsync(row => row.ChangedAt <= first && row.ChangedAt > last, cancellationToken), await untouched.CountAsync(row => row.ChangedAt <= last, cancellationToken));
    }

    /// <summary>The referral with this case code; null when the centre has none.</summary>
    public async Task<Guid?> Find(string centre, string code, CancellationToken cancellationToken)
    {
        if (CaseCode.In(code) is not { } digits)
            return null;
        var hash = hashes.OfCode(digits);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Referrals.Where(row => row.CodeHash == hash && row.Centre == centre).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Opens a referral and marks it as seen. Null when the centre has no such referral.</summary>
    public async Task<OpenReferral?> Open(string centre, Guid referral, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Row(db, centre, referral, cancellationToken) is not { } row)
            return null;
        if (row.Status == ReferralStatus.Sent)
            (row.Status, row.ChangedAt) = (ReferralStatus.Seen, clock.Instant);
        foreach (var notification in await db.Notifications.Where(n => n.Referral == referral && n.ReadAt == null).OrderBy(n => n.Id).ForUpdate().ToListAsync(cancellationToken))
            notification.ReadAt = clock.Instant;
        await CaseMessages.Load(db, [referral], cancellationToken);
        messages.MarkRead(db, referral, MessageAuthor.Centre);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        return Read(db, row);
    }

    /// <summary>A referral as it stands, without marking it as seen. Null when the centre has no such referral.</summary>
    public async Task<OpenReferral?> Peek(string centre, Guid referral, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Referrals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == referral && row.Centre == centre, cancellationToken) is not { } row)
            return null;
        await CaseMessages.Load(db, [referral], cancellationToken);
        return Read(db, row);
    }

    private OpenReferral Read(WegoBotDb db, ReferralRow row) =>
        new(row.Id, row.Status, SofiaClock.In(row.SentAt), SofiaClock.In(row.ChangedAt), payloads.Read(row))
        {
            ClosesOn = ClosesOn(row),
            MayBeInDanger = row.MayBeInDanger,
            Messages = messages.Of(db, row.Id),
            State = new CaseState(row.Status, CaseMessages.LastNumber(db, row.Id)),
        };

    private DateTime? ClosesOn(ReferralRow row) =>
        ReferralRetention.Opened.Contains(row.Status) && row.ChangedAt + ReferralRetention.Untouched - ReferralRetention.FirstWarning <= clock.Instant
            ? SofiaClock.In(row.ChangedAt + ReferralRetention.Untouched) : null;

    private static Task<ReferralRow?> Row(WegoBotDb db, string centre, Guid referral, CancellationToken cancellationToken) =>
        db.Referrals.Where(row => row.Id == referral && row.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken);
}
