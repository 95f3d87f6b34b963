using MimeKit;

namespace WegoBot.Notifications;

/// <summary>Addresses as a setting names them.</summary>
internal static class EmailAddresses
{
    public static IReadOnlyList<string> In(string? setting) =>
        [.. (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether it is an address alone, without a name beside it.</summary>
    public static bool IsAddress(string text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Domain.Length > 0;
}
