namespace WegoBot.Storage;

/// <summary>A message that was handled, so that its repetition changes nothing.</summary>
public sealed class ProcessedMessageRow
{
    /// <summary>16 bytes of HMAC-SHA256 over what names the message.</summary>
    public required byte[] Id { get; init; }

    public required DateTimeOffset ProcessedAt { get; init; }
}
