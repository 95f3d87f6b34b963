using Microsoft.AspNetCore.Identity;

namespace WegoBot.Staff;

/// <summary>How somebody who was invited wants to sign in: with a passkey, or with a password and an app.</summary>
public sealed record Enrolment(Guid Account, string Name)
{
    /// <summary>Passwords are this long at least. A long one that is a sentence is easier to keep than a short one with signs.</summary>
    public const int ShortestPassword = 12;

    public const int LongestPassword = 200;

    public const int ShortestName = 2;

    public const int LongestName = 40;

    public string? Password { get; init; }

    /// <summary>The secret of the app, and the step of the code that showed that the app has it.</summary>
    public (byte[] Key, long Step)? App { get; init; }

    public UserPasskeyInfo? Passkey { get; init; }

    /// <summary>Whether a password is long enough, and no longer than a person types.</summary>
    public static bool IsPassword(string password) => password is { Length: >= ShortestPassword and <= LongestPassword };

    /// <summary>A name as it is kept; null when it is too short, too long, or has signs that are no part of a name.</summary>
    public static string? NameIn(string? typed) =>
        typed?.Trim() is { Length: >= ShortestName and <= LongestName } name && name.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '.' or '-' or '_' or '\'') ? name : null;
}
