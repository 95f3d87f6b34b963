using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>A text for each centre that changes with every change of a case. All replicas see the same one, because it is read from the rows.</summary>
internal static class CaseVersions
{
    public static async Task<IReadOnlyDictionary<string, string>> Of(WegoBotDb db, IReadOnlyCollection<string> centres, CancellationToken cancellationToken)
    {
        var found = await db.Referrals.Where(row => centres.Contains(row.Centre)).GroupBy(row => row.Centre)
            .Select(rows => new { rows.Key, Count = rows.Count(), Revisions = rows.Sum(row => (long)row.Revision) })
            .ToDictionaryAsync(one => one.Key, one => string.Create(CultureInfo.InvariantCulture, $"{one.Count}.{one.Revisions}"), cancellationToken);
        return centres.ToDictionary(centre => centre, centre => found.GetValueOrDefault(centre, "0.0"));
    }
}
