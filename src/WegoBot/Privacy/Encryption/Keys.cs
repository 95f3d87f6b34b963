using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>The keys of the key file. Those of hashes are derived from its lookup secret (HKDF), one for each purpose, and a key reveals nothing about the others; that of encryption has versions.</summary>
public sealed class Keys
{
    private readonly byte[] _lookup;

    /// <summary>The keys of a key file with one secret for everything.</summary>
    public Keys(ReadOnlySpan<byte> secret)
        : this(new Secrets(secret.ToArray(), new Dictionary<int, byte[]> { [1] = secret.ToArray() }))
    {
    }

    public Keys(Secrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        _lookup = secrets.Lookup;
        Encryption = new EncryptionKeys(secrets);
        Pseudonym = For("pseudonym");
        Code = For("code");
        Token = For("token");
        Group = For("group");
        Name = For("name");
        Recovery = For("recovery");
        Chat = For("chat");
        Confirmation = For("confirmation");
        Antiforgery = For("antiforgery");
        Webhook = For("webhook");
        Audit = For("audit");
        Forgotten = For("forgotten");
        Ballot = For("ballot");
        Check = For("check");
    }

    internal byte[] Pseudonym { get; }

    /// <summary>The versions of the key that values are encrypted under.</summary>
    public EncryptionKeys Encryption { get; }

    internal byte[] Code { get; }

    internal byte[] Token { get; }

    internal byte[] Group { get; }

    internal byte[] Name { get; }

    internal byte[] Recovery { get; }

    internal byte[] Chat { get; }

    internal byte[] Audit { get; }

    internal byte[] Confirmation { get; }

    internal byte[] Forgotten { get; }

    internal byte[] Ballot { get; }

    /// <summary>Stored in the database to recognise the right key file. It reveals nothing about the other keys.</summary>
    internal byte[] Check { get; }

    /// <summary>The key of the tokens that bind a form to a web session.</summary>
    public byte[] Antiforgery { get; }

    /// <summary>The key that the secrets of the webhooks are derived from. A webhook recognises its caller by its secret.</summary>
    public byte[] Webhook { get; }

    private byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _lookup, 32, info: Encoding.UTF8.GetBytes("wegobot/1/" + purpose));
}
