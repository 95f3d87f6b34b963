using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Shows the phone number that she gave to whoever has the case. Each look is noted.</summary>
public sealed class CentreNumbers(IDbContextFactory<WegoBotDb> databases, NumberSerializer serializer)
{
    /// <param name="centre">The centre that has the referral.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="account">Who would like to see the number.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">Notes who reads it; null in a test.</param>
    /// <returns>Null when she gave none, when it is gone, and when the case is not this person's.</returns>
    public async Task<PhoneNumber?> Read(string centre, Guid referral, Guid account, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Referrals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == referral && row.Centre == centre && row.Owner == account, cancellationToken) is not { } row
            || serializer.Read(row) is not { } number)
            return null;
        if (audit is not null)
            await audit.Write(cancellationToken, AuditAction.NumberViewed);
        return number;
    }
}
