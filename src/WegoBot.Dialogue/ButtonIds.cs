using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Dialogue;

/// <summary>Opaque button ids: bound to one conversation and one screen, so that an older, foreign or made-up one fits nothing.</summary>
public static class ButtonIds
{
    /// <summary>Works on every screen, however old: leaving never goes stale.</summary>
    public const string Leave = "leave";

    /// <summary>Works on every screen, however old: nor does help.</summary>
    public const string HelpNow = "help";

    private const int Bytes = 9;

    /// <summary>The id of a choice: 12 characters of A-Z a-z 0-9 _ -, or one of the two that never change.</summary>
    public static string Of(string seal, int screen, Choice choice)
    {
        if (choice.Trigger == Trigger.Leave) return Leave;
        if (choice.Trigger == Trigger.HelpNow) return HelpNow;
        var text = string.Create(CultureInfo.InvariantCulture, $"{seal}\n{screen}\n{choice.Trigger}\n{choice.Value}");
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
