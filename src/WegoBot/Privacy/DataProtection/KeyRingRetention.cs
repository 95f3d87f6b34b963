using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Deletes the keys of Data Protection that ran out: the cookies that they made last minutes, so none needs them any more.</summary>
public sealed class KeyRingRetention(TimeProvider clock)
{
    public async Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = clock.GetUtcNow() - RetentionSchedule.DataProtectionKeys.Length;
        var keys = await db.DataProtectionKeys.AsNoTracking().OrderBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
        var old = keys.Where(row => RanOut(row.Xml) <= since).ToList();
        db.RemoveRange(old);
        return old.Count;
    }

    /// <summary>When a key ran out, which stands beside the encrypted part; null when that cannot be read.</summary>
    private static DateTimeOffset? RanOut(string? xml) =>
        xml is null ? null : (DateTimeOffset?)XElement.Parse(xml).Element("expirationDate");
}
