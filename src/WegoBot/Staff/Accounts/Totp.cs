using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Staff;

/// <summary>The codes of an authenticator app (RFC 6238): six digits, SHA-1, a new one every 30 seconds.</summary>
/// <remarks>Identity's own provider reads the wall clock and accepts a code as often as it is typed. Here each time step is accepted once.</remarks>
public static class Totp
{
    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    public const int KeyBytes = 20;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    // RFC 6238, section 5.2: the clocks of phone and server may differ by a step.
    private const int Drift = 1;

    /// <summary>The time step whose code was typed; null when it is the code of none near the given time.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string typed, DateTimeOffset now)
    {
        var digits = Encoding.ASCII.GetBytes(new string([.. typed.Where(char.IsAsciiDigit)]));
        long? found = null;
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        // Every step is computed, so that the time taken does not tell which one was near.
        for (var step = current - Drift; step <= current + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), digits))
                found = step;
        return found;
    }

    /// <summary>The code at a time.</summary>
    public static string Code(ReadOnlySpan<byte> key, DateTimeOffset at) => Code(key, at.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>A key as people can type it: base32 (RFC 4648), without padding.</summary>
    public static string ToText(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        for (int at = 0, bits = 0, value = 0; at < key.Length || bits > 0; bits -= 5)
        {
            if (bits < 5 && at < key.Length)
                (value, bits) = (((value << 8) | key[at++]) & 0xFFFF, bits + 8);
            text.Append(Alphabet[(bits >= 5 ? value >> (bits - 5) : value << (5 - bits)) & 31]);
            if (bits < 5)
                break;
        }

        return text.ToString();
    }

    /// <summary>The key of a text; null when it is not one of <see cref="KeyBytes"/>.</summary>
    public static byte[]? FromText(string? text)
    {
        if (text is not { Length: KeyBytes * 8 / 5 } || text.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)))
            return null;
        var key = new byte[KeyBytes];
        for (int at = 0, bits = 0, value = 0, next = 0; at < text.Length; at++)
        {
            (value, bits) = (((value << 5) | Alphabet.IndexOf(text[at], StringComparison.Ordinal)) & 0xFFFF, bits + 5);
            if (bits >= 8)
                key[next++] = (byte)(value >> (bits -= 8));
        }

        return key;
    }

    private static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238: authenticator apps compute SHA-1, in an HMAC, where its collisions do no harm.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var truncated = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (truncated % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
