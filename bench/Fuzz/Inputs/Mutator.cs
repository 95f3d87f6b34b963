using System.Text;

namespace WegoBot.Fuzz;

/// <summary>Makes inputs out of seeds: whole ones, spliced ones, with something inserted, cut, doubled, flipped or respelt, and some that nobody wrote.</summary>
public static class Mutator
{
    private const int MostChanges = 4;

    /// <summary>A text like the seeds. One in forty goes on for long.</summary>
    public static string Text(FuzzRandom random, IReadOnlyList<string> seeds, int longest = 3000)
    {
        if (random.OneIn(40))
            return (Specials.Endless(random, longest) + random.OneOf(seeds)) is var endless && endless.Length > longest ? endless[^longest..] : endless;
        var text = random.Below(12) switch
        {
            0 => random.OneOf(Specials.Texts),
            1 => random.OneOf(Canaries.Words) + " " + random.OneOf(seeds),
            2 => Noise(random),
            _ => random.OneOf(seeds),
        };
        for (var changes = random.Below(MostChanges); changes > 0; changes--)
            text = Changed(random, text, seeds);
        return text.Length > longest ? text[..longest] : text;
    }

    /// <summary>Words as a person may send them: anything, and half of the time just what people say.</summary>
    public static string Words(FuzzRandom random) => random.Below(4) switch
    {
        0 => random.OneOf(Seeds.Words),
        1 => random.OneOf(Seeds.Phrases),
        _ => Text(random, random.OneIn(2) ? Seeds.Words : Seeds.Phrases),
    };

    /// <summary>Bytes like these, with bits flipped, pieces cut out, doubled or inserted.</summary>
    public static byte[] Bytes(FuzzRandom random, byte[] bytes)
    {
        for (var changes = random.Below(MostChanges); changes > 0; changes--)
        {
            var at = random.Below(bytes.Length + 1);
            var to = Math.Min(bytes.Length, at + random.Below(16));
            bytes = random.Below(8) switch
            {
                0 when at < bytes.Length => Flipped(bytes, at, random.Below(8)),
                1 => bytes[..at],
                2 => [.. bytes[..at], .. bytes[to..]],
                3 => [.. bytes[..to], .. bytes[at..]],
                4 => [.. bytes[..at], .. random.Bytes(1 + random.Below(4)), .. bytes[at..]],
                5 => [.. bytes[..at], 0xC0, (byte)random.Below(256), .. bytes[at..]],
                6 => [0xEF, 0xBB, 0xBF, .. bytes],
                _ => [.. bytes[..at], .. Encoding.UTF8.GetBytes(random.OneOf(Specials.Texts)), .. bytes[at..]],
            };
        }

        return bytes;
    }

    private static string Changed(FuzzRandom random, string text, IReadOnlyList<string> seeds)
    {
        var at = random.Below(text.Length + 1);
        var to = Math.Min(text.Length, at + random.Below(12));
        return random.Below(9) switch
        {
            0 => text.Insert(at, random.OneOf(Specials.Texts)),
            1 => text.Remove(at, to - at),
            2 => text.Insert(at, text[at..to]),
            3 => text[..at] + random.OneOf(seeds),
            4 => random.OneOf(seeds) + random.OneOf([" ", "\n", ". ", ""]) + text,
            5 => text.ToUpperInvariant(),
            6 => string.Join(random.OneOf(["\u200B", " ", "-", "\u0301", "\u202E"]), text.AsEnumerable()),
            7 => new string([.. text.Select(letter => letter is >= '0' and <= '9' ? (char)(letter - '0' + random.OneOf([0x0660, 0x0966, 0xFF10, '0'])) : letter)]),
            _ when at < text.Length => text[..at] + (char)(text[at] ^ (1 << random.Below(16))) + text[(at + 1)..],
            _ => text + (char)random.Below(0x10000),
        };
    }

    private static string Noise(FuzzRandom random) => new([.. Enumerable.Range(0, random.Below(40)).Select(_ => (char)random.Below(random.OneOf([0x80, 0x500, 0x10000])))]);

    private static byte[] Flipped(byte[] bytes, int at, int bit)
    {
        var flipped = bytes.ToArray();
        flipped[at] ^= (byte)(1 << bit);
        return flipped;
    }
}
