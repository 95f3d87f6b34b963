using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>The keys made from the one secret, a key for each purpose, so that none says anything about another.</summary>
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
        Antiforgery = For("antiforgery");
        Webhook = For("webhook");
        Check = For("check");
    }

    internal byte[] Pseudonym { get; }

    internal byte[] Encryption { get; }

    internal byte[] Code { get; }

    internal byte[] Token { get; }

    internal byte[] Group { get; }

    /// <summary>Stored in the database to know its key again; says nothing about the others.</summary>
    internal byte[] Check { get; }

    /// <summary>Binds a form to a web session.</summary>
    public byte[] Antiforgery { get; }

    /// <summary>Makes the secret by which a webhook knows its caller.</summary>
    public byte[] Webhook { get; }

    private byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, 32, info: Encoding.UTF8.GetBytes("wegobot/1/" + purpose));
}
