using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>Bodies of any kind: whole ones with something in them put wrong, cut off or spoilt, and some that nobody wrote.</summary>
internal static class Bodies
{
    /// <summary>Values that stand in the wrong place, and things that are no values at all.</summary>
    private static readonly string[] Fragments =
    [
        "null", "true", "0", "-1", "1.5", "1e3000", "-0", "01", "NaN", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808",
        "99999999999999999999999999", "\"\"", "\"0\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\u0001\"", "\"\\u202E\\u2066\\u200B\"", "\"\uFEFF\"",
        "\"/start\"", "\"стоп\"", "\"leave\"", "\"help\"", "\"#~wb~leave\"", "\"#~wb~help\"", "\"<b>&amp;<\"", "\"=1+1\"", "\"%00..\\\\..\"", "\"насилие\"", "\"\U0001F642\U0001F3FD\"",
        "[]", "{}", "[[]]", "[null]", "{\"id\":{}}", "{\"\":0}", "{\"type\":\"text\",\"type\":\"picture\"}", "\"", "{", "]", "'x'", "//", "\\", "",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => JsonSerializer.Serialize(text ?? "")),
        Gen.Choose(1, 9000).Select(length => JsonSerializer.Serialize(new string('щ', length))),
        Gen.Choose(1, 300).Select(length => $"\"{string.Concat(Enumerable.Repeat("\\ud83d", length))}\""));

    private static readonly Gen<string> Fragment = Gen.Frequency(
        (30, Gen.Elements(Fragments)),
        (6, Texts),
        (4, ArbMap.Default.GeneratorFor<long>().Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (1, Gen.Choose(1, 70).Select(Nested)),
        (1, Gen.Choose(1000, 20000).Select(Nested)));

    /// <summary>Any body like these. <c>TOKEN</c> and <c>SOMEBODY</c> in them become numbers.</summary>
    public static Gen<byte[]> Like(string[] whole) => Gen.Frequency(
        (12, Bent(whole).Select(Encoding.UTF8.GetBytes)),
        (4, Bent(whole).Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(0, 100000)).Select(all => Spoilt(Encoding.UTF8.GetBytes(all.Item1.Item1), all.Item1.Item2, all.Item2))),
        (1, Fragment.Select(Encoding.UTF8.GetBytes)),
        (1, ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => bytes ?? [])));

    /// <summary>Whole ones with one to three things put wrong, or none.</summary>
    public static Gen<string> Bent(string[] whole) => Gen.Elements(whole)
        .Zip(Gen.Choose(1, int.MaxValue)).Zip(Gen.Choose(1, 50))
        .Select(all => Filled(all.Item1.Item1, all.Item1.Item2, all.Item2))
        .Zip(Gen.Choose(0, 3).SelectMany(count => Gen.Choose(0, 100000).Zip(Fragment).ArrayOf(count)))
        .Select(all => all.Item2.Aggregate(all.Item1, (text, change) => Changed(text, change.Item1, change.Item2)));

    /// <summary>The same inputs for the same seed, a thousand at a time.</summary>
    public static IEnumerable<T> Sample<T>(Gen<T> bodies, int count, ulong seed)
    {
        const int AtOnce = 1000;
        for (var made = 0; made < count; made += AtOnce)
            foreach (var body in bodies.Sample(Math.Min(AtOnce, count - made), new Rnd(seed + (ulong)made), 50))
                yield return body;
    }

    /// <summary>What must never be missing, whatever chance brings.</summary>
    public static IEnumerable<byte[]> Always(string[] whole) =>
    [
        .. Fragments.Select(Encoding.UTF8.GetBytes),
        .. whole.SelectMany((text, kind) => Fragments.Select((fragment, place) =>
            Encoding.UTF8.GetBytes(Changed(Filled(text, 1 + (kind * Fragments.Length) + place, 1 + place), place, fragment)))),
        .. whole.Select((text, kind) => Encoding.UTF8.GetBytes(Filled(text, int.MaxValue - kind, 1 + kind))),
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new string('x', 1024 * 1024))),
        .. whole.Select(text => Encoding.UTF8.GetBytes(text.Replace("words", new string('x', 1024 * 1024), StringComparison.Ordinal))),
        Encoding.UTF8.GetBytes(Nested(200000)),
        [], [0], [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(whole[0])], [0xC0, 0x80],
    ];

    private static string Filled(string text, int token, int somebody) => text
        .Replace("TOKEN", token.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("SOMEBODY", somebody.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Nested(int depth) => depth % 2 == 0
        ? new string('[', depth) + new string(']', depth)
        : string.Concat(Enumerable.Repeat("{\"message\":", depth)) + "0" + new string('}', depth);

    /// <summary>One value in the text is replaced, or, every fifth time, one key stands twice.</summary>
    private static string Changed(string text, int place, string fragment)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var (values, keys) = RandomTokens(bytes);
        if (values.Count == 0)
            return text + fragment;
        if (place % 5 == 0 && keys.Count > 0)
        {
            var (start, end) = keys[place % keys.Count];
            return Encoding.UTF8.GetString(bytes[..start]) + Encoding.UTF8.GetString(bytes[start..end]) + ":" + fragment + "," + Encoding.UTF8.GetString(bytes[start..]);
        }

        var (from, to) = values[place % values.Count];
        return Encoding.UTF8.GetString(bytes[..from]) + fragment + Encoding.UTF8.GetString(bytes[to..]);
    }

    /// <summary>Where values and keys stand, as far as the text can be read.</summary>
    private static (List<(int From, int To)> Values, List<(int From, int To)> Keys) RandomTokens(byte[] bytes)
    {
        var (values, keys) = (new List<(int, int)>(), new List<(int, int)>());
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
                var span = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                if (reader.TokenType == JsonTokenType.PropertyName)
                    keys.Add((span.Item1, bytes.AsSpan(span.Item1 + 1).IndexOf((byte)'"') + span.Item1 + 2));
                else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    values.Add((span.Item1, EndOf(bytes, span.Item1)));
                else if (reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
                    values.Add(span);
            }
        }
        catch (JsonException)
        {
            // What was found before will do.
        }

        return (values, keys);
    }

    private static int EndOf(byte[] bytes, int from)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(from));
        try
        {
            reader.Read();
            reader.Skip();
            return from + (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            return from + 1;
        }
    }

    private static byte[] Spoilt(byte[] body, int how, int place)
    {
        var at = body.Length == 0 ? 0 : place % body.Length;
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, place);
        return how switch
        {
            0 => body[..at],
            1 => [0xEF, 0xBB, 0xBF, .. body],
            2 => [.. body[..at], 0xC0, number[0], .. body[at..]],
            3 => [.. body, .. body],
            _ => [.. body[..at], (byte)(number[0] % 9), .. body[at..]],
        };
    }
}
