using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Codes that connect a group to a centre. No code signs anybody in.</summary>
public sealed class GroupLinkCodes(OneTimeTokens tokens, KeyedHashes hashes)
{
    /// <summary>A new code, in characters that a Telegram link can hold.</summary>
    public Task<string> Create(string centre, CancellationToken cancellationToken) =>
        tokens.Create(centre, role: null, OneTimeTokens.Lifetime, hashes.OfGroupCode, cancellationToken);

    /// <summary>Uses a code, as a part of the commit that connects the group.</summary>
    /// <returns>The centre that it is for; null when it is unknown, used or expired.</returns>
    internal async Task<string?> Use(WegoBotDb db, string code, CancellationToken cancellationToken) =>
        (await tokens.Redeem(db, hashes.OfGroupCode(code), cancellationToken))?.Centre;
}
