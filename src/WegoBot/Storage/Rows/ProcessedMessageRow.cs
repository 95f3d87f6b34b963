namespace WegoBot.Storage;

/// <summary>A message that was processed, so that a repeated delivery of it changes nothing.</summary>
public sealed class ProcessedMessageRow
{
    /// <summary>16 bytes of HMAC-SHA256 over the conversation and the message's idempotency key.</summary>
    public required byte[] Id { get; init; }

    public required DateTimeOffset ProcessedAt { get; init; }
}
