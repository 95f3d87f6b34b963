using System.Text.RegularExpressions;

namespace WegoBot.Fuzz;

/// <summary>Words, numbers and accounts that stand in the inputs and nowhere else: none may be found in a line of the log.</summary>
public static partial class Canaries
{
    public const string Word = "кънъриптица";
    public const string Phone = "0888734098";
    public const string Email = "canary-bird@example.org";

    /// <summary>Every account in a messenger begins with these digits.</summary>
    public const string Account = "734098126";

    public const string Token = "123456:canary-secret";
    public const string Secret = "canary_secret-0123456789";

    public static IReadOnlyList<string> Words { get; } = [Word, Phone, "0888 734 098", Email, "Канарина Птичкова", "Kanarina", "8512011236"];

    private static readonly string[] Forbidden = [.. Words, Account, "canary"];

    /// <summary>What a line must not say; null when it says nothing of the kind.</summary>
    public static string? In(string line) =>
        Forbidden.FirstOrDefault(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) ?? (CodeLike().Match(line) is { Success: true } code ? code.Value : null);

    /// <summary>Sixteen digits, as a case code is written, which are no part of a longer number.</summary>
    [GeneratedRegex(@"(?<![0-9A-Fa-f-])[0-9]{4}([ -]?)[0-9]{4}\1[0-9]{4}\1[0-9]{4}(?![0-9A-Fa-f-])")]
    private static partial Regex CodeLike();
}
