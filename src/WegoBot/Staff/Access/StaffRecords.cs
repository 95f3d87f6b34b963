using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Tells whether the records that a route names belong to the one who asks. A name that it does not know belongs to nobody.</summary>
public sealed class StaffRecords(IDbContextFactory<WegoBotDb> databases)
{
    /// <summary>Whether every id in the address is of a record that this visit may touch.</summary>
    public async Task<bool> AreWithin(StaffContext visit, StaffArea area, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.RouteValues.Count == 0)
            return true;
        await using var db = await databases.CreateDbContextAsync(http.RequestAborted);
        foreach (var (name, value) in http.Request.RouteValues)
            if (!await IsWithin(db, visit, area, name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", http.RequestAborted))
                return false;
        return true;
    }

    private static async Task<bool> IsWithin(WegoBotDb db, StaffContext visit, StaffArea area, string name, string value, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(value, out var parsed) ? parsed : Guid.Empty;
        var centre = visit.OwnCentre?.Id;
        return (name, area) switch
        {
            ("referral", StaffArea.Cases) => await db.Referrals.AnyAsync(row => row.Id == id && row.Centre == centre, cancellationToken),
            ("person", StaffArea.People) => await db.StaffMemberships.AnyAsync(row => row.Account == id && row.Centre == centre, cancellationToken),
            ("person", StaffArea.Centres) => await db.StaffMemberships.AnyAsync(row => row.Account == id && row.Role == StaffRole.Head, cancellationToken),
            ("session", StaffArea.Account) => await db.StaffSessions.AnyAsync(row => row.Id == id && row.Account == visit.Account, cancellationToken),
            ("session", StaffArea.People) => await db.StaffSessions.AnyAsync(row => row.Id == id && row.Centre == centre, cancellationToken),
            _ => false,
        };
    }
}
