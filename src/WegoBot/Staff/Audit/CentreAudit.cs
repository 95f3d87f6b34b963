using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Who of a centre looked at what, and when, for its head. Entries of another centre are never among them; that a backup was restored concerns every centre.</summary>
public sealed class CentreAudit(IDbContextFactory<WegoBotDb> databases, ColumnEncryption encryption)
{
    /// <summary>The number of entries on one page.</summary>
    public const int AtOnce = 50;

    /// <summary>The entries of a centre, the newest first, at most <see cref="AtOnce"/>.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="before">The last entry of the previous page; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<AuditLine>> Of(string centre, long? before, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.AuditEntries.AsNoTracking().Where(row => row.Centre == centre || (row.Centre == null && row.Action == AuditAction.BackupRestored))
            .Where(row => before == null || row.Number < before).OrderByDescending(row => row.Number).Take(AtOnce).ToListAsync(cancellationToken);
        var people = rows.SelectMany(row => new[] { row.Account, row.Record }).OfType<Guid>().Distinct().ToList();
        var names = await db.StaffAccounts.Where(row => people.Contains(row.Id)).Select(row => new { row.Id, row.Name })
            .ToDictionaryAsync(row => row.Id, row => StaffAccountStore.DecryptName(encryption, row.Id, row.Name), cancellationToken);
        var cases = await db.Referrals.Where(row => people.Contains(row.Id) && row.Centre == centre).ToDictionaryAsync(row => row.Id, row => row.SentAt, cancellationToken);
        return
        [
            .. rows.Select(row => new AuditLine(row.Number, SofiaClock.In(row.At), row.Action, row.Account,
                row.Account is { } who ? names.GetValueOrDefault(who) : null,
                row.Record,
                row.Record is { } one && cases.TryGetValue(one, out var sent) ? SofiaClock.In(sent) : null,
                row.Record is { } other ? names.GetValueOrDefault(other) : null,
                row is { Action: AuditAction.BackupRestored, Record: { } backup } ? SofiaClock.In(RestoredBackup.MadeAt(backup)) : null)),
        ];
    }
}
