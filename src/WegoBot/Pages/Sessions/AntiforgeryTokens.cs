using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using WegoBot.Privacy;

namespace WegoBot.Pages;

/// <summary>Binds a form to the session that it was drawn for: no other page, and no other session, can post it.</summary>
public sealed class AntiforgeryTokens(Keys keys)
{
    /// <summary>The token for the forms of a session; the same session always gets the same.</summary>
    public string For(Session session) => Base64Url.EncodeToString(HMACSHA256.HashData(keys.Antiforgery, Encoding.UTF8.GetBytes(session.Token)));

    /// <summary>Whether <paramref name="token"/> was drawn for the session. Takes the same time however much of it is right.</summary>
    public bool Fits(Session session, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(For(session)), Encoding.UTF8.GetBytes(token));
}
