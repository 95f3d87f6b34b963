using System.Security.Cryptography;
using System.Text;
using WegoBot.Dialogue;

namespace WegoBot.Conversations;

/// <summary>Makes the slow hash of a word, one at a time, so that nobody can keep the processor busy with it.</summary>
/// <remarks>PBKDF2 with HMAC-SHA-512 and the iterations that the OWASP Password Storage Cheat Sheet gives. The framework's own, so no package is needed.</remarks>
internal sealed class WordHasher(RandomNumberGenerator random) : IDisposable
{
    public const int Iterations = 210_000;

    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Hashes a word. It takes as long for every word.</summary>
    /// <param name="word">The word in its plain spelling.</param>
    /// <param name="salt">The salt of her words; null for a new one.</param>
    public async Task<TypedWord> Hash(string word, string? salt)
    {
        await _one.WaitAsync();
        try
        {
            return await Task.Run(() => Of(word, salt ?? NewSalt()));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static TypedWord Of(string word, string salt) =>
        new(salt, Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(word), Convert.FromBase64String(salt), Iterations, HashAlgorithmName.SHA512, HashBytes)));

    private string NewSalt()
    {
        var bytes = new byte[SaltBytes];
        random.GetBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
