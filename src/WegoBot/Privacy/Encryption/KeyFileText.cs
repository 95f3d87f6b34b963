using System.Globalization;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>The form of the key file: a line a secret, its name and its base64. A line without its end was cut off and does not count.</summary>
internal static class KeyFileText
{
    private const string Lookup = "lookup";
    private const int SecretCharacters = 44; // base64 of 32 bytes

    /// <summary>What stands in the place of a destroyed secret: as long as one, so that nothing else in the file moves.</summary>
    public static ReadOnlySpan<byte> Destroyed => "destroyed...................................."u8[..SecretCharacters];

    private static readonly string DestroyedText = Encoding.ASCII.GetString(Destroyed);

    public static byte[] Write(Secrets secrets) =>
        [.. Line(Lookup, secrets.Lookup), .. secrets.Encryption.OrderBy(one => one.Key).SelectMany(one => Line(one.Key, one.Value))];

    public static byte[] Line(int version, byte[] secret) => Line(version.ToString(CultureInfo.InvariantCulture), secret);

    /// <summary>Null when a secret is missing or damaged.</summary>
    public static Secrets? Read(string text)
    {
        byte[]? lookup = null;
        var encryption = new Dictionary<int, byte[]>();
        foreach (var (name, value, _) in Lines(text))
            if (value == DestroyedText)
                continue;
            else if (Secret(value) is not { } secret)
                return null;
            else if (name == Lookup && lookup is null)
                lookup = secret;
            else if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version is 0 or > ushort.MaxValue || !encryption.TryAdd(version, secret))
                return null;
        return lookup is null || encryption.Count == 0 ? null : new Secrets(lookup, encryption);
    }

    /// <summary>The length of the lines that have an end.</summary>
    public static int WholeLines(string text) => text.LastIndexOf('\n') + 1;

    /// <summary>Where the secret of a version stands in the file; null when it is not there, or destroyed.</summary>
    public static int? Find(string text, int version)
    {
        foreach (var (name, value, at) in Lines(text))
            if (name == version.ToString(CultureInfo.InvariantCulture) && value != DestroyedText)
                return at;
        return null;
    }

    private static byte[] Line(string name, byte[] secret) => Encoding.ASCII.GetBytes($"{name} {Convert.ToBase64String(secret)}\n");

    private static IEnumerable<(string Name, string Value, int At)> Lines(string text)
    {
        for (var start = 0; text.IndexOf('\n', start) is >= 0 and var end; start = end + 1)
            if (text.AsSpan(start, end - start).TrimEnd('\r') is { IsEmpty: false } line)
            {
                var gap = Math.Max(line.IndexOf(' '), 0);
                yield return (line[..gap].ToString(), line[Math.Min(gap + 1, line.Length)..].ToString(), start + gap + 1);
            }
    }

    private static byte[]? Secret(string base64)
    {
        var secret = new byte[Secrets.SizeInBytes];
        return base64.Length == SecretCharacters && Convert.TryFromBase64String(base64, secret, out var length) && length == Secrets.SizeInBytes ? secret : null;
    }
}
