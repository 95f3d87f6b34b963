using WegoBot.Dialogue;

namespace WegoBot.Storage;

/// <summary>How somebody with an account is told of what is new, beside the staff page. The address is encrypted.</summary>
public sealed class NoticePreferencesRow
{
    public required Guid Account { get; init; }

    /// <summary>The e-mail address whose owner typed the code that was sent there, encrypted; null without one.</summary>
    public byte[]? Email { get; set; }

    /// <summary>The address to which a code was sent and nothing else, encrypted; null when none waits for its code.</summary>
    public byte[]? NewEmail { get; set; }

    /// <summary>The keyed hash of the code that was sent; null when none is waited for.</summary>
    public byte[]? CodeHash { get; set; }

    /// <summary>When the last code was sent; null when none was.</summary>
    public DateTimeOffset? CodeSentAt { get; set; }

    /// <summary>How many codes were tried since.</summary>
    public int CodeAttempts { get; set; }

    /// <summary>The hour in Bulgaria at which quiet hours begin, 0 to 23; null without quiet hours.</summary>
    public int? QuietFrom { get; set; }

    /// <summary>The hour at which they end, 0 to 23.</summary>
    public int? QuietTo { get; set; }

    /// <summary>Whether what is new within half an hour comes as one message.</summary>
    public bool IsDigest { get; set; }

    /// <summary>The language of the notices.</summary>
    public required Language Language { get; set; }
}
