using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>The keys derived from the one secret (HKDF), one for each purpose. A key reveals nothing about the others.</summary>
public sealed class Keys
{
    private readonly byte[] _secret;

    public Keys(ReadOnlySpan<byte> secret)
    {
        _secret = secret.ToArray();
        Pseudonym = For("pseudonym");
        Encryption = For("encryption");
        Code = For("code");
        Token = For("token");
        Group = For("group");
        Name = For("name");
        Recovery = For("recovery");
        Antiforgery = For("antiforgery");
        Webhook = For("webhook");
        Check = For("check");
    }

    internal byte[] Pseudonym { get; }

    internal byte[] Encryption { get; }

    internal byte[] Code { get; }

    internal byte[] Token { get; }

    internal byte[] Group { get; }

    internal byte[] Name { get; }

    internal byte[] Recovery { get; }

    /// <summary>Stored in the database to recognise the right key file. It reveals nothing about the other keys.</summary>
    internal byte[] Check { get; }

    /// <summary>The key of the tokens that bind a form to a web session.</summary>
    public byte[] Antiforgery { get; }

    /// <summary>The key that the secrets of the webhooks are derived from. A webhook recognises its caller by its secret.</summary>
    public byte[] Webhook { get; }

    private byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, 32, info: Encoding.UTF8.GetBytes("wegobot/1/" + purpose));
}
