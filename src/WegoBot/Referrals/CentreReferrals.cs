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
    CaseReminders reminders,
    SofiaClock clock)
{
    /// <summary>The number of referrals on one page of the list.</summary>
    public const int AtOnce = 100;

    /// <summary>The centre's referrals, the newest first, at most <see cref="AtOnce"/>.</summary>
    /// <param name="centre">The centre that reads them.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="after">The last referral of the previous page; null for the first page. The result is empty when the centre does not have that referral.</param>
    /// <param name="group">The only group to list; null for all.</param>
    /// <param name="account">Who reads, for <see cref="CaseGroup.Mine"/>.</param>
    public async Task<IReadOnlyList<ReferralEntry>> List(string centre, CancellationToken cancellationToken, Guid? after = null, CaseGroup? group = null, Guid account = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var referrals = db.Referrals.AsNoTracking().Where(row => row.Centre == centre);
        if (group is CaseGroup.Mine)
        {
            referrals = referrals.Where(row => row.Owner == account);
        }
        else if (group is { } only)
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
        withNew.AddRange(await OnwardRows.WithNewDecision(db, ids, cancellationToken));
        return [.. rows.Select(row => new ReferralEntry(
            row.Id, row.Status, SofiaClock.In(row.SentAt), SofiaClock.In(row.ChangedAt), payloads.Read(row)?.Urgency)
        {
            ClosesOn = ClosesOn(row),
            Owner = row.Owner,
            HasNewMessage = withNew.Contains(row.Id),
            MayBeInDanger = row.MayBeInDanger,
        })];
    }

    /// <summary>How many referrals the centre has in each group; in <see cref="CaseGroup.Mine"/>, those of <paramref name="account"/>.</summary>
    public async Task<IReadOnlyDictionary<CaseGroup, int>> Counts(string centre, CancellationToken cancellationToken, Guid account = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var counts = await db.Referrals.Where(row => row.Centre == centre).GroupBy(row => row.Status)
            .Select(rows => new { Status = rows.Key, Count = rows.Count() }).ToListAsync(cancellationToken);
        var mine = await db.Referrals.CountAsync(row => row.Centre == centre && row.Owner == account, cancellationToken);
        return Enum.GetValues<CaseGroup>().ToDictionary(group => group, group => group == CaseGroup.Mine ? mine : counts.Where(one => CaseGroups.Of(one.Status) == group).Sum(one => one.Count));
    }

    /// <summary>Changes with everything that the centre's pages show of its referrals, and says nothing else. Two equal ones mean that nothing has changed.</summary>
    public async Task<string> Version(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await CaseVersions.Of(db, [centre], cancellationToken))[centre];
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

    /// <summary>The referral of the summary with this reference number, as an institution names it; null when the centre has none.</summary>
    public async Task<Guid?> FindByReference(string centre, string reference, CancellationToken cancellationToken)
    {
        var hash = hashes.OfReference(reference);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Summaries.Where(row => row.ReferenceHash == hash && db.Referrals.Any(one => one.Id == row.Referral && one.Centre == centre))
            .Select(row => (Guid?)row.Referral).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Opens a referral and marks it as seen. Null when the centre has no such referral.</summary>
    /// <param name="centre">The centre that reads it.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">Notes who reads it, in the same commit; null in a test.</param>
    public async Task<OpenReferral?> Open(string centre, Guid referral, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Row(db, centre, referral, cancellationToken) is not { } row)
            return null;
        if (row.Status == ReferralStatus.Sent)
        {
            (row.Status, row.ChangedAt) = (ReferralStatus.Seen, clock.Instant);
            row.Revision++;
        }

        // One person's look ends it for all.
        row.NextStepAt = null;
        foreach (var notification in await db.Notifications.Where(n => n.Referral == referral && n.ReadAt == null).OrderBy(n => n.Id).ForUpdate().ToListAsync(cancellationToken))
            notification.ReadAt = clock.Instant;
        await CaseMessages.Load(db, [referral], cancellationToken);
        var seen = messages.MarkRead(db, referral, MessageAuthor.Centre);
        await OnwardRows.Load(db, [referral], cancellationToken);
        if (OnwardRows.MarkReadByCentre(db, referral) || seen)
            row.Revision++;
        if (audit is not null)
            await audit.Add(db, cancellationToken, AuditAction.CaseViewed);
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
            Owner = row.Owner,
            Reminder = reminders.Read(row),
            HearsOfAnswers = row.Alert is not null,
            HasNumber = row.Number is not null,
            Messages = messages.Of(db, row),
            State = new CaseState(row.Status, CaseMessages.LastNumber(db, row.Id)),
        };

    private DateTime? ClosesOn(ReferralRow row) => ReferralPeriods.WarnedEnd(row, clock.Instant) is { } end ? SofiaClock.In(end) : null;

    private static Task<ReferralRow?> Row(WegoBotDb db, string centre, Guid referral, CancellationToken cancellationToken) =>
        db.Referrals.Where(row => row.Id == referral && row.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken);
}
