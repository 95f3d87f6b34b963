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
    /// The digits of <paramref name="words"/>, with spaces, dashes and dots left out and look-alike letters read as
    /// the digits they look like; null when anything else stands between them, or no digit at all: "sos" is a word.
    /// </summary>
    public static string? DigitsIn(string words)
    {
        var digits = new List<char>(Digits);
        var written = false;
        foreach (var c in words)
        {
            switch (c)
            {
                case ' ' or '\t' or '\n' or '\r' or '-' or '–' or '—' or '.' or ',' or '_' or '\u00A0': continue;
                case 'o' or 'O' or 'о' or 'О': digits.Add('0'); break;
                case 'l' or 'I' or 'i' or '|' or 'І' or 'і': digits.Add('1'); break;
                case 'z' or 'Z': digits.Add('2'); break;
                case 'з' or 'З' or 'э' or 'Э': digits.Add('3'); break;
                case 'ч' or 'Ч': digits.Add('4'); break;
                case 's' or 'S': digits.Add('5'); break;
                case 'б': digits.Add('6'); break;
                case 'B' or 'В': digits.Add('8'); break;
                case >= '0' and <= '9': digits.Add(c); written = true; break;
                case >= '０' and <= '９': digits.Add((char)(c - '０' + '0')); written = true; break;
                default: return null;
            }
        }

        return !written ? null : new string([.. digits]);
    }

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
