using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Links that lead to an account: each names a centre and a role, works once and expires. None of them connects a group.</summary>
public sealed class Invitations(IDbContextFactory<WegoBotDb> databases, OneTimeTokens tokens, KeyedHashes hashes)
{
    /// <summary>How long an invitation works that somebody sends to a colleague, who may work tomorrow.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>A new invitation's token, in characters that a URL can hold.</summary>
    /// <param name="centre">The centre; null for a coordinator.</param>
    /// <param name="role">The role that it gives.</param>
    /// <param name="lifetime">How long it works.</param>
    /// <param name="cancellationToken">Cancels the commit.</param>
    /// <param name="audit">What it is noted as, in the same commit; null in a test.</param>
    public Task<string> Create(string? centre, StaffRole role, TimeSpan lifetime, CancellationToken cancellationToken, AuditStamp? audit = null) =>
        tokens.Create(centre, role, lifetime, hashes.OfToken, cancellationToken, audit);

    /// <summary>An invitation that can still be used; null when it is unknown, used or expired.</summary>
    public async Task<StaffInvitationRow?> Find(string token, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await tokens.Find(db, hashes.OfToken(token), cancellationToken);
    }

    /// <summary>Uses an invitation, as a part of the commit that makes the account. It cannot be used again.</summary>
    /// <returns>The invitation; null when it is unknown, used or expired.</returns>
    public Task<StaffInvitationRow?> Use(WegoBotDb db, string token, CancellationToken cancellationToken) =>
        tokens.Redeem(db, hashes.OfToken(token), cancellationToken);
}
