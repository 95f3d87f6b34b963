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

    /// <summary>The session that a cookie's value names; null when it names none.</summary>
    public static Session? Parse(string? value)
    {
        if (value?.Split('.') is not [var token, var code] || !LooksMade(token))
            return null;
        return code switch
        {
            "bg" => new Session(token, Language.Bulgarian),
            "en" => new Session(token, Language.English),
            _ => null,
        };
    }

    public override string ToString() => $"{Token}.{Language.Code()}";

    private static bool LooksMade(string token) =>
        Base64Url.IsValid(token, out var length) && length == Bytes && token.Length == Base64Url.GetEncodedLength(Bytes);
}
