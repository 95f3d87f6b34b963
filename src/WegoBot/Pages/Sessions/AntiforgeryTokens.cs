using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using WegoBot.Privacy;

namespace WegoBot.Pages;

/// <summary>Binds a form to the session that it was rendered for: no other site and no other session can post it.</summary>
/// <remarks>
/// The framework's IAntiforgery is not used: it sets a cookie of its own and needs the keys of Data Protection, which stand in the database. The cookie's
/// binding and the service's key are enough.
/// </remarks>
public sealed class AntiforgeryTokens(Keys keys)
{
    /// <summary>Stands in the forms of a page without a session. It is as long as a token and belongs to none.</summary>
    public static readonly string None = new('0', Base64Url.GetEncodedLength(HMACSHA256.HashSizeInBytes));

    /// <summary>The token for the forms of a session. A session always gets the same token.</summary>
    public string For(Session session) => Base64Url.EncodeToString(HMACSHA256.HashData(keys.Antiforgery, Encoding.UTF8.GetBytes(session.FormBinding)));

    /// <summary>Whether <paramref name="token"/> belongs to the session. The comparison takes constant time.</summary>
    public bool IsValid(Session session, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(For(session)), Encoding.UTF8.GetBytes(token));
}
