namespace WegoBot.Storage;

/// <summary>A notification of a centre about a referral, by one delivery. It is stored in the same transaction as the referral.</summary>
public sealed class NotificationRow
{
    public required Guid Id { get; init; }

    public required Guid Referral { get; init; }

    public required string Centre { get; init; }

    /// <summary>The name of the delivery, such as the inbox of the staff page.</summary>
    public required string Delivery { get; init; }

    /// <summary>Why it is sent: with the referral, or because nobody opened it.</summary>
    public EscalationStep Step { get; init; }

    /// <summary>What it is about.</summary>
    public NoticeReason Reason { get; init; }

    public bool IsReminder => Step > EscalationStep.OnDuty;

    public NotificationState State { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>When staff of the centre opened the referral; null until then.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>The state of a notification. The names are stored: add values, never rename them.</summary>
public enum NotificationState
{
    Pending,
    Delivered,

    /// <summary>Many attempts failed. Attempts continue, and staff see that it was not delivered.</summary>
    Failed,
}
