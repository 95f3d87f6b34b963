namespace WegoBot.Privacy;

/// <summary>The secrets of a key file: one that hashes are made with and that never changes, and the versions of the one that values are encrypted under.</summary>
/// <param name="Lookup">Pseudonyms, case codes, tokens, names and the audit log are found by hashes that nobody can make anew, so this secret stays.</param>
/// <param name="Encryption">The secrets of encryption by their version, from 1. A destroyed one is not among them.</param>
public sealed record Secrets(byte[] Lookup, IReadOnlyDictionary<int, byte[]> Encryption)
{
    /// <summary>The size of each secret.</summary>
    public const int SizeInBytes = 32;

    public int Newest => Encryption.Keys.Max();
}
