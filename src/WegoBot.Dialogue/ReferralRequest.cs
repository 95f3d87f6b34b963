using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Dialogue;

/// <summary>
/// All that a person can agree to share with a centre. There is no field for a name, an account, a phone or an
/// address, and no way to make one but from a preview that she saw and a consent that she gave.
/// </summary>
public sealed record ReferralRequest
{
    internal ReferralRequest()
    {
    }

    public required string Centre { get; init; }

    /// <summary>The version of the consent text that she agreed to.</summary>
    public required string ConsentVersion { get; init; }

    /// <summary>The language in which she would like to be answered.</summary>
    public required Language Language { get; init; }

    public required ImmutableArray<string> Measures { get; init; }

    public required Urgency? Urgency { get; init; }

    /// <summary>The exact lines of the preview, in her language: what she saw is what is stored and what staff read.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 bytes, in hexadecimal.</summary>
    public string Digest => DigestOf(Text);

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
