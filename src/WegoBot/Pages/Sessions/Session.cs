using System.Buffers.Text;
using System.Security.Cryptography;
using WegoBot.Dialogue;

namespace WegoBot.Pages;

/// <summary>A browser's session: 256 random bits, and the language of its pages, so that even an error page uses it.</summary>
public sealed record Session(string Token, Language Language)
{
    private const int Bytes = 32;

    public static Session New(RandomNumberGenerator random, Language language)
    {
        var bytes = new byte[Bytes];
        random.GetBytes(bytes);
        return new Session(Base64Url.EncodeToString(bytes), language);
    }

    /// <summary>The session in a cookie's value; null when there is none. A language that no longer has a file is read as the nearest one that has.</summary>
    public static Session? Parse(string? value, Languages languages) =>
        value?.Split('.') is [var token, var code] && IsWellFormed(token) ? new Session(token, languages.Guess(code)) : null;

    public override string ToString() => $"{Token}.{Language}";

    private static bool IsWellFormed(string token) =>
        Base64Url.IsValid(token, out var length) && length == Bytes && token.Length == Base64Url.GetEncodedLength(Bytes);
}
