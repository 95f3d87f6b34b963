using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Makes the codes with which institutions answer, and ends them in time. Only the keyed hash of a code is stored, so it is shown once.</summary>
public sealed class OfficeCodes(CentreSummaries summaries, CaseCommits commits, KeyedHashes hashes, RandomNumberGenerator random, SofiaClock clock)
{
    /// <summary>Makes a code for a summary that she agreed to. An earlier code of the same summary ends.</summary>
    /// <returns>The code, and when it ends; null when the summary may not go out, or is another centre's.</returns>
    public async Task<(string Code, DateTimeOffset Until)?> Make(string centre, Guid summary, Guid account, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        if (await summaries.ReferralOf(centre, summary, cancellationToken) is not { } referral)
            return null;
        await using var making = await commits.Begin(centre, referral, account, cancellationToken);
        if (making is not { Row: var row, Db: var db, Now: var now } || OnwardRows.Summaries(db, referral).FirstOrDefault(one => one.Id == summary) is not { } changed || !OfficeCode.IsPossible(row, changed))
            return null;
        var code = OfficeCode.New(random);
        OfficeCode.End(changed);
        (changed.OfficeCodeHash, changed.OfficeCodeUntil) = (hashes.OfOfficeCode(code), now + OfficeCode.Lifetime);
        await making.Store(audit, cancellationToken);
        return (code, changed.OfficeCodeUntil.Value);
    }

    /// <summary>Empties what has ended: codes, and what a browser had open.</summary>
    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.Instant;
        var rows = await db.Summaries.Where(row => row.OfficeCodeUntil <= now || row.OfficeSessionUntil <= now).OrderBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
        foreach (var row in rows)
            if (row.OfficeCodeUntil <= now) OfficeCode.End(row);
            else (row.OfficeSessionHash, row.OfficeSessionUntil) = (null, null);
        return rows.Count;
    }
}
