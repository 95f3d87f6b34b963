using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Codes that tie a group to a centre. None lets anybody sign in.</summary>
public sealed class GroupCodes(IDbContextFactory<WegoBotDb> databases, OneTimeTokens tokens, Fingerprints fingerprints)
{
    /// <summary>A new code, in letters that fit into a link of Telegram.</summary>
    public async Task<string> Make(string centre, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await tokens.Make(db, centre, fingerprints.OfGroupCode, stop);
    }

    /// <summary>Uses a code up, as a part of the commit that ties the group.</summary>
    /// <returns>The centre that it is for; null when it is unknown, used or too old.</returns>
    internal Task<string?> Use(WegoBotDb db, string code, CancellationToken stop) => tokens.Use(db, fingerprints.OfGroupCode(code), stop);
}
