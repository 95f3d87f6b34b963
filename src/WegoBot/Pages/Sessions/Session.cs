using System.Buffers.Text;
using System.Security.Cryptography;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Pages;

/// <summary>A browser's session, and the language of its pages, so that even an error page uses it.</summary>
/// <param name="Token">256 random bits, the key to what is stored. It is renewed when somebody else could have seen it, or have put it into the browser.</param>
/// <param name="FormBinding">What the forms of the session are bound to. It stays when the token is renewed, so that an open page can still be posted.</param>
/// <param name="Language">The language.</param>
public sealed record Session(string Token, string FormBinding, Language Language)
{
    private const int Bytes = 32;

    /// <summary>Says in the cookie that the browser shows the decoy, so that neither leaving nor an error page gives it away. Both marks are of one length: the line does not tell.</summary>
    private const string Decoy = "2";
    private const string Chat = "1";

    /// <summary>Whether the browser shows the decoy.</summary>
    public bool IsDecoy { get; init; }

    public static Session New(RandomNumberGenerator random, Language language) => new(RandomTokens.Create(random), RandomTokens.Create(random), language);

    /// <summary>The session in a cookie's value; null when there is none. A language that no longer has a file is read as the nearest one that has.</summary>
    public static Session? Parse(string? value, Languages languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return value?.Split('.') switch
        {
            [var token, var code] when IsWellFormed(token) => new Session(token, token, languages.Guess(code)),
            [var token, var binding, var code, .. var rest] when rest is [] or [Chat] or [Decoy] && IsWellFormed(token) && IsWellFormed(binding) =>
                new Session(token, binding, languages.Guess(code)) { IsDecoy = rest is [Decoy] },
            _ => null,
        };
    }

    /// <summary>The same session under another token.</summary>
    public Session Renewed(RandomNumberGenerator random) => this with { Token = RandomTokens.Create(random) };

    public override string ToString() => Token == FormBinding && !IsDecoy ? $"{Token}.{Language}" : $"{Token}.{FormBinding}.{Language}.{(IsDecoy ? Decoy : Chat)}";

    private static bool IsWellFormed(string token) =>
        Base64Url.IsValid(token, out var length) && length == Bytes && token.Length == Base64Url.GetEncodedLength(Bytes);
}
