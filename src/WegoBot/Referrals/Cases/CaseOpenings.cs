using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>On which days which centre opened a case, as the audit log has it, for the person whose case it is.</summary>
public static class CaseOpenings
{
    /// <summary>Loads the openings of referrals, so that <see cref="Of"/> finds them.</summary>
    public static async Task Load(WegoBotDb db, IReadOnlyCollection<Guid> referrals, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.AuditEntries.Where(row => row.Record != null && referrals.Contains(row.Record.Value) && row.Action == AuditAction.CaseViewed).LoadAsync(cancellationToken);
    }

    /// <summary>The loaded openings of a referral, one for each centre and day, the latest first.</summary>
    public static IReadOnlyList<CaseOpening> Of(WegoBotDb db, Guid referral)
    {
        ArgumentNullException.ThrowIfNull(db);
        return
        [
            .. db.AuditEntries.Local.Where(row => row.Record == referral && row is { Action: AuditAction.CaseViewed, Centre: not null })
                .Select(row => new CaseOpening(row.Centre!, DateOnly.FromDateTime(SofiaClock.In(row.At)))).Distinct()
                .OrderByDescending(opening => opening.Day).ThenBy(opening => opening.Centre, StringComparer.Ordinal),
        ];
    }
}
