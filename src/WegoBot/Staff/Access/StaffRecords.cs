using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Tells whether the records that a route names belong to the one who asks. A name that it does not know belongs to nobody.</summary>
public sealed class StaffRecords(IDbContextFactory<WegoBotDb> databases, Catalogue catalogue)
{
    /// <summary>Whether every id in the address is of a record that this visit may touch.</summary>
    public async Task<bool> AreWithin(StaffContext visit, StaffAccess access, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.RouteValues.Count == 0)
            return true;
        await using var db = await databases.CreateDbContextAsync(http.RequestAborted);
        foreach (var (name, value) in http.Request.RouteValues)
            if (!await IsWithin(db, visit, access, name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", http.RequestAborted))
                return false;
        return true;
    }

    private async Task<bool> IsWithin(WegoBotDb db, StaffContext visit, StaffAccess access, string name, string value, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(value, out var parsed) ? parsed : Guid.Empty;
        var centre = visit.OwnCentre?.Id;
        return (name, access.Area) switch
        {
            ("referral", StaffArea.Cases) => await db.Referrals.AnyAsync(row => row.Id == id && row.Centre == centre && (!access.ForTheOwner || row.Owner == visit.Account), cancellationToken),
            ("summary", StaffArea.Cases) => await db.Summaries.AnyAsync(row => row.Id == id && db.Referrals.Any(one => one.Id == row.Referral && one.Centre == centre), cancellationToken),
            ("person", StaffArea.People) => await db.StaffMemberships.AnyAsync(row => row.Account == id && row.Centre == centre, cancellationToken),
            ("person", StaffArea.Centres) => await db.StaffMemberships.AnyAsync(row => row.Account == id && row.Role == StaffRole.Head, cancellationToken),
            ("session", StaffArea.Account) => await db.StaffSessions.AnyAsync(row => row.Id == id && row.Account == visit.Account, cancellationToken),
            ("session", StaffArea.People) => await db.StaffSessions.AnyAsync(row => row.Id == id && row.Centre == centre, cancellationToken),
            ("vote", StaffArea.Centres) => await db.Votes.AnyAsync(row => row.Id == id, cancellationToken),
            ("pilot", StaffArea.Centres) => await db.Pilots.AnyAsync(row => row.Id == id, cancellationToken),
            ("centre", StaffArea.Centres) => catalogue.FindCentre(value) is not null,
            // Figures belong to no centre. The page itself says which of them there are.
            ("quarter" or "year", StaffArea.Centres) => true,
            ("shift", StaffArea.People) => await db.RotaShifts.AnyAsync(row => row.Id == id && row.Centre == centre, cancellationToken),
            _ => false,
        };
    }
}
