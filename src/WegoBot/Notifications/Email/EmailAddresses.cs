using System.Globalization;
using System.Text;
using MimeKit;

namespace WegoBot.Notifications;

/// <summary>Addresses as a setting names them.</summary>
internal static class EmailAddresses
{
    public static IReadOnlyList<string> In(string? setting) =>
        [.. (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether it is an address alone, without a name beside it, and without anything that a mail server or a header could read otherwise: no space, no line end, no sign that is not seen.</summary>
    public static bool IsAddress(string? text) =>
        text is not null && text.EnumerateRunes().All(IsPlain) && !text.Contains("=?", StringComparison.Ordinal) && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Domain.Length > 0;

    private static bool IsPlain(Rune sign) =>
        !Rune.IsControl(sign) && !Rune.IsWhiteSpace(sign) && Rune.GetUnicodeCategory(sign) is not UnicodeCategory.Format && sign.Value is not ('"' or '\\' or '<' or '>' or '(' or ')' or '[' or ']' or ',' or ';' or ':');
}
