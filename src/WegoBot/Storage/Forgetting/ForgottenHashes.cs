using System.Security.Cryptography;
using System.Text;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>The keyed hashes in the list of what was forgotten: whoever has the list alone learns nothing but how much was forgotten, and when.</summary>
/// <param name="key">The key, which stays the same when keys are rotated, and is in every backup.</param>
internal sealed class ForgottenHashes(byte[] key)
{
    public ForgottenHashes(Keys keys)
        : this(keys.Forgotten)
    {
    }

    /// <summary>HMAC-SHA256 of what was forgotten and of the primary key of its row.</summary>
    public byte[] Of(string what, string rowKey) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{what}/{rowKey}"));
}
