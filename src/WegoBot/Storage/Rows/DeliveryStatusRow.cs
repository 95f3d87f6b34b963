namespace WegoBot.Storage;

/// <summary>When a centre's notices last arrived by a delivery, and why the last one did not. It outlives the referrals that the notices were about.</summary>
public sealed class DeliveryStatusRow
{
    /// <summary>The centre and the delivery, with a slash between.</summary>
    public required string Id { get; init; }

    public DateTimeOffset? SucceededAt { get; set; }

    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>Why the last attempt failed; null when it succeeded.</summary>
    public DeliveryFailure? Failure { get; set; }

    public static string IdOf(string centre, string delivery) => $"{centre}/{delivery}";
}
