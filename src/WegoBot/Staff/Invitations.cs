using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Sign-in links for a centre's staff. None of them connects a group.</summary>
public sealed class Invitations(IDbContextFactory<WegoBotDb> databases, OneTimeTokens tokens, KeyedHashes hashes)
{
    /// <summary>A new invitation's token, in characters that a URL can hold.</summary>
    public Task<string> Create(string centre, CancellationToken cancellationToken) => tokens.Create(centre, hashes.OfToken, cancellationToken);

    /// <summary>Uses an invitation. It cannot be used again.</summary>
    /// <returns>The centre that it is for; null when it is unknown, used or expired.</returns>
    public async Task<string?> Use(string token, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await tokens.Redeem(db, hashes.OfToken(token), cancellationToken);
    }
}
