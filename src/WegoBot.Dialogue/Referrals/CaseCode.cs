using System.Security.Cryptography;

namespace WegoBot.Dialogue;

/// <summary>
/// Sixteen digits that bring a person back to her referral from any channel: more than 53 bits of chance, written in
/// fours like an ordinary number, and never one that passes for a bank card.
/// </summary>
public static class CaseCode
{
    public const int Digits = 16;

    /// <summary>How many of its last digits the memory check asks for.</summary>
    public const int CheckedDigits = 4;

    /// <summary>A new code, each digit equally likely.</summary>
    public static string New(RandomNumberGenerator random)
    {
        Span<char> code = stackalloc char[Digits];
        Span<byte> one = stackalloc byte[1];
        do
        {
            for (var i = 0; i < Digits; i++)
            {
                do random.GetBytes(one);
                while (one[0] >= 250); // 250 is the last multiple of ten in a byte: beyond it low digits would be likelier
                code[i] = (char)('0' + one[0] % 10);
            }
        }
        while (PassesForBankCard(code));
        return new string(code);
    }

    /// <summary>As it is shown and said: four groups of four.</summary>
    public static string Spoken(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));

    /// <summary>
    /// The code that stands in <paramref name="words"/>: sixteen digits of any script, with look-alike letters forgiven and
    /// anything around and between them but words; null for none, for a digit too few or too many, and for several codes.
    /// </summary>
    public static string? In(string words) => TypedDigits.In(words).Code;

    /// <summary>The Luhn check that bank cards pass.</summary>
    public static bool PassesForBankCard(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }
}
