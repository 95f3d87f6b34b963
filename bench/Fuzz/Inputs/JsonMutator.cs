using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WegoBot.Fuzz;

/// <summary>JSON like whole bodies: with values replaced, keys that stand twice, deep nesting, or spoilt as bytes.</summary>
public static class JsonMutator
{
    /// <summary>Values in the wrong place, and things that are no values at all.</summary>
    private static readonly string[] Fragments =
    [
        "null", "true", "0", "-1", "1.5", "1e3000", "-0", "01", "NaN", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808",
        "99999999999999999999999999", "\"\"", "\"0\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\u0001\"", "\"\\u202E\\u2066\\u200B\"", "\"\uFEFF\"",
        "\"/start\"", "\"стоп\"", "\"leave\"", "\"help\"", "\"#~wb~leave\"", "\"#~wb~help\"", "\"<b>&amp;<\"", "\"=1+1\"", "\"%00..\\\\..\"", "\"насилие\"", "\"\U0001F642\U0001F3FD\"",
        "[]", "{}", "[[]]", "[null]", "{\"id\":{}}", "{\"\":0}", "{\"type\":\"text\",\"type\":\"picture\"}", "\"", "{", "]", "'x'", "//", "\\", "",
    ];

    /// <summary>A body like one of these. <c>TOKEN</c> and <c>SOMEBODY</c> in them become the numbers that are given.</summary>
    public static byte[] Body(FuzzRandom random, IReadOnlyList<string> whole, long token, long somebody) => random.Below(18) switch
    {
        0 => Encoding.UTF8.GetBytes(Fragment(random)),
        1 => random.Bytes(random.Below(60)),
        < 6 => Mutator.Bytes(random, Encoding.UTF8.GetBytes(Bent(random, whole, token, somebody))),
        _ => Encoding.UTF8.GetBytes(Bent(random, whole, token, somebody)),
    };

    /// <summary>A whole one with one to three values replaced, or none.</summary>
    public static string Bent(FuzzRandom random, IReadOnlyList<string> whole, long token, long somebody)
    {
        var text = Filled(random.OneOf(whole), token, somebody);
        for (var changes = random.Below(4); changes > 0; changes--)
            text = Changed(text, random.Below(100_000), Fragment(random));
        return text;
    }

    /// <summary>What must never be missing, whatever chance brings: every fragment alone and in every whole body, a megabyte, deep nesting, marks of other encodings.</summary>
    public static IEnumerable<byte[]> Always(IReadOnlyList<string> whole, long somebody) =>
    [
        .. Fragments.Select(Encoding.UTF8.GetBytes),
        .. whole.SelectMany((text, kind) => Fragments.Select((fragment, place) =>
            Encoding.UTF8.GetBytes(Changed(Filled(text, 1 + (kind * Fragments.Length) + place, somebody + place), place, fragment)))),
        .. whole.Select((text, kind) => Encoding.UTF8.GetBytes(Filled(text, int.MaxValue - kind, somebody + kind))),
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new string('x', 1024 * 1024))),
        .. whole.Select(text => Encoding.UTF8.GetBytes(text.Replace("words", new string('x', 1024 * 1024), StringComparison.Ordinal))),
        Encoding.UTF8.GetBytes(Nested(200_000)),
        [], [0], [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(whole[0])], [0xC0, 0x80],
    ];

    private static string Fragment(FuzzRandom random) => random.Below(42) switch
    {
        < 28 => random.OneOf(Fragments),
        < 36 => JsonSerializer.Serialize(Mutator.Text(random, Seeds.Words)),
        < 39 => ((long)random.Next()).ToString(CultureInfo.InvariantCulture),
        39 => $"\"{string.Concat(Enumerable.Repeat("\\ud83d", 1 + random.Below(300)))}\"",
        40 => Nested(1 + random.Below(70)),
        _ => Nested(1000 + random.Below(19_000)),
    };

    private static string Filled(string text, long token, long somebody) => text
        .Replace("TOKEN", token.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("SOMEBODY", somebody.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Nested(int depth) => depth % 2 == 0
        ? new string('[', depth) + new string(']', depth)
        : string.Concat(Enumerable.Repeat("{\"message\":", depth)) + "0" + new string('}', depth);

    /// <summary>One value in the text is replaced, or, every fifth time, one key stands twice.</summary>
    private static string Changed(string text, int place, string fragment)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var (values, keys) = JsonPlaces.In(bytes);
        if (values.Count == 0)
            return text + fragment;
        if (place % 5 == 0 && keys.Count > 0)
        {
            var (start, end) = keys[place % keys.Count];
            return Encoding.UTF8.GetString(bytes[..end]) + ":" + fragment + "," + Encoding.UTF8.GetString(bytes[start..]);
        }

        var (from, to) = values[place % values.Count];
        return Encoding.UTF8.GetString(bytes[..from]) + fragment + Encoding.UTF8.GetString(bytes[to..]);
    }
}
