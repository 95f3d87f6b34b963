using System.Security.Cryptography;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The secrets that accounts share with an authenticator app. They are stored encrypted.</summary>
public sealed class TotpSecrets(ColumnEncryption encryption, RandomNumberGenerator random, TimeProvider clock)
{
    private const string Column = "StaffAccounts.TotpKey";

    /// <summary>A new secret.</summary>
    public byte[] Create()
    {
        var key = new byte[Totp.KeyBytes];
        random.GetBytes(key);
        return key;
    }

    public byte[] Encrypt(Guid account, byte[] key) => encryption.Encrypt(key, Column, account.ToByteArray());

    /// <summary>The time step whose code was typed; null when it is none, or the account has no app. The work is the same.</summary>
    public long? Match(StaffAccountRow account, string code)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = account.TotpKey is { } stored ? encryption.Decrypt(stored, Column, account.Id.ToByteArray()) : null;
        var step = Match(key ?? new byte[Totp.KeyBytes], code);
        return key is null ? null : step;
    }

    /// <summary>The time step whose code was typed with this secret; null when it is none.</summary>
    public long? Match(byte[] key, string code) => Totp.Match(key, code, clock.GetUtcNow());
}
