using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Opens a summary for an institution that enters its code. A code that is wrong, used up or over leads to the same nothing.</summary>
public sealed class OfficeSessions(IDbContextFactory<WegoBotDb> databases, CaseCommits commits, KeyedHashes hashes, SummarySerializer serializer, SofiaClock clock)
{
    /// <summary>Opens the summary of a code for a browser. What an institution has read has been handed on, whether or not the centre noted that.</summary>
    /// <param name="code">The code, as <see cref="OfficeCode.Typed"/> reads it.</param>
    /// <param name="token">The token of the browser's session.</param>
    /// <param name="audit">What it is noted as, in the same commit.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>Whether the code leads to a summary.</returns>
    public async Task<bool> Open(string code, string token, AuditStamp audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var hash = hashes.OfOfficeCode(code);
        if (await commits.BeginAtOffice(row => row.OfficeCodeHash == hash, cancellationToken) is not var (opening, summary))
            return false;
        await using var commit = opening;
        (summary.OfficeSessionHash, summary.OfficeSessionUntil) = (hashes.OfOfficeSession(token), opening.Now + OfficeCode.SessionLifetime);
        if (SummaryMachine.After(summary.Status, SummaryTrigger.SendOn) is { } sentOn)
        {
            (summary.Status, summary.ChangedOn, summary.SentOn, summary.IsNewForHer) = (sentOn, opening.Today, opening.Today, true);
            if (ReferralMachine.After(opening.Row.Status, ReferralTrigger.AskInstitution) is { } next)
                (opening.Row.Status, opening.Row.ChangedAt) = (next, opening.Now);
        }

        await opening.Store(audit.At(opening.Row.Centre), cancellationToken);
        return true;
    }

    /// <summary>What a browser has open; null when it has nothing open, or no longer.</summary>
    public async Task<OpenedSummary?> Find(string token, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (hash, now) = (hashes.OfOfficeSession(token), clock.Instant);
        var found = await (from row in OfficeCode.Readable(db, now).AsNoTracking()
                           join referral in db.Referrals.AsNoTracking() on row.Referral equals referral.Id
                           where row.OfficeSessionHash == hash && row.OfficeSessionUntil > now
                           select new { Row = row, Referral = referral }).SingleOrDefaultAsync(cancellationToken);
        return found is not null && serializer.Read(found.Referral, found.Row) is { Summary: { } text } ? new OpenedSummary(text, found.Referral.Centre, found.Row.OfficeSessionUntil!.Value) : null;
    }

    /// <summary>Closes what a browser has open. The code still works.</summary>
    public async Task Close(string token, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var hash = hashes.OfOfficeSession(token);
        await db.Summaries.Where(row => row.OfficeSessionHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.OfficeSessionHash, (byte[]?)null).SetProperty(row => row.OfficeSessionUntil, (DateTimeOffset?)null), cancellationToken);
    }
}

/// <summary>A summary as its institution reads it.</summary>
/// <param name="Summary">What it says.</param>
/// <param name="Centre">The id of the centre that asks.</param>
/// <param name="Until">When it closes by itself.</param>
public sealed record OpenedSummary(OnwardSummary Summary, string Centre, DateTimeOffset Until);
