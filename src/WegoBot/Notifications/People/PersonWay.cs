using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Somebody who is told by a confirmed way of their own.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">The role at the centre.</param>
/// <param name="Quiet">When nothing is wanted; null without such hours.</param>
/// <param name="IsDigest">Whether what is new within half an hour comes as one message.</param>
/// <param name="Email">The address, encrypted.</param>
/// <param name="Language">The language of the notices.</param>
internal sealed record PersonWay(Guid Account, StaffRole Role, QuietHours? Quiet, bool IsDigest, byte[] Email, Language Language)
{
    private const string Prefix = "own-email-";

    /// <summary>The name of the delivery: add kinds, never rename them.</summary>
    public string Delivery => NameOf(Account);

    public static string NameOf(Guid account) => $"{Prefix}{account:N}";

    /// <summary>Whose delivery it is; null for one that is nobody's own.</summary>
    public static Guid? AccountIn(string delivery) =>
        delivery.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(delivery.AsSpan(Prefix.Length), "N", out var account) ? account : null;
}
