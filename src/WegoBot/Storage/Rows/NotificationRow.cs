namespace WegoBot.Storage;

/// <summary>A centre has to hear of a referral by one delivery. Stored in the same commit as the referral.</summary>
public sealed class NotificationRow
{
    public required Guid Id { get; init; }

    public required Guid Referral { get; init; }

    public required string Centre { get; init; }

    /// <summary>The name of the way it is told, such as the staff page's inbox.</summary>
    public required string Delivery { get; init; }

    public NotificationState State { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>When somebody at the centre opened the referral; null while nobody has.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>How far a notification is. The names are stored: add, never rename.</summary>
public enum NotificationState
{
    Pending,
    Delivered,

    /// <summary>Tried often without arriving. It is still tried, and staff are shown that it did not arrive.</summary>
    Failed,
}
