using System.Security.Cryptography;

namespace WegoBot.Votes;

/// <summary>Fifteen digits that stand on a ballot, nearly 50 bits of chance. A case code has another length, so neither is taken for the other.</summary>
public static class BallotCode
{
    public const int Digits = 15;

    private const int Group = 5;

    /// <summary>A new code, each digit equally likely.</summary>
    public static string New(RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<char> code = stackalloc char[Digits];
        Span<byte> one = stackalloc byte[1];
        for (var i = 0; i < Digits; i++)
        {
            do random.GetBytes(one);
            while (one[0] >= 250); // 250 is the last multiple of ten in a byte: beyond it low digits would be likelier
            code[i] = (char)('0' + one[0] % 10);
        }

        return new string(code);
    }

    /// <summary>As it stands on the paper: groups of five.</summary>
    public static string Spoken(string code) => string.Join(' ', code.Chunk(Group).Select(five => new string(five)));

    /// <summary>The code in what somebody typed or scanned, whatever stands between its digits; null for another number of digits.</summary>
    public static string? In(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        return digits.Length == Digits ? digits : null;
    }
}
