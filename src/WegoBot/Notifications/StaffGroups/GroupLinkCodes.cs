using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Codes that tie a group to a centre. None lets anybody sign in.</summary>
public sealed class GroupLinkCodes(IDbContextFactory<WegoBotDb> databases, OneTimeTokens tokens, KeyedHashes hashes)
{
    /// <summary>A new code, in letters that fit into a link of Telegram.</summary>
    public async Task<string> Make(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await tokens.Make(db, centre, hashes.OfGroupCode, cancellationToken);
    }

    /// <summary>Uses a code up, as a part of the commit that ties the group.</summary>
    /// <returns>The centre that it is for; null when it is unknown, used or too old.</returns>
    internal Task<string?> Use(WegoBotDb db, string code, CancellationToken cancellationToken) => tokens.Use(db, hashes.OfGroupCode(code), cancellationToken);
}
