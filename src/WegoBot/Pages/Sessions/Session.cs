using System.Buffers.Text;
using System.Security.Cryptography;
using WegoBot.Dialogue;

namespace WegoBot.Pages;

/// <summary>A browser's session: 256 bits of chance, and the language of its pages so that even a failure is told in it.</summary>
public sealed record Session(string Token, Language Language)
{
    private const int Bytes = 32;

    public static Session New(RandomNumberGenerator random, Language language)
    {
        var bytes = new byte[Bytes];
        random.GetBytes(bytes);
        return new Session(Base64Url.EncodeToString(bytes), language);
    }

    /// <summary>The session in a cookie's value; null when there is none. A language that has no file any more is read as the nearest that has.</summary>
    public static Session? Parse(string? value, Languages languages) =>
        value?.Split('.') is [var token, var code] && LooksMade(token) ? new Session(token, languages.Guess(code)) : null;

    public override string ToString() => $"{Token}.{Language}";

    private static bool LooksMade(string token) =>
        Base64Url.IsValid(token, out var length) && length == Bytes && token.Length == Base64Url.GetEncodedLength(Bytes);
}
