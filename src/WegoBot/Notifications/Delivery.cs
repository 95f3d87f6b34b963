using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Delivers one notification to a centre's staff, or throws. It is retried until it returns.</summary>
public delegate Task Deliver(NotificationRow notification, CancellationToken cancellationToken);

/// <summary>One way to notify staff.</summary>
/// <param name="Name">The stored name: add, never rename.</param>
/// <param name="Deliver">Sends one notification.</param>
public sealed record Delivery(string Name, Deliver Deliver)
{
    /// <summary>Whether a centre is notified this way; null for every centre.</summary>
    public Func<WegoBotDb, string, bool>? IsFor { get; init; }

    /// <summary>What is in the way of a centre's notifications; null where that is not known.</summary>
    public Func<WegoBotDb, string, GroupObstacle>? Obstacle { get; init; }

    /// <summary>What the staff page calls it: the end of a key. Several deliveries can be of one kind.</summary>
    public string Kind { get; init; } = Name;

    /// <summary>Where a centre's notices arrive this way, as its staff may read it; null when there is nothing to say.</summary>
    public Func<string, string>? Address { get; init; }

    /// <summary>Whose delivery it is. Only those of <see cref="EscalationStep.OnDuty"/> get the first notice.</summary>
    public EscalationStep Step { get; init; }

    /// <summary>Waits for the centre's rate limit before an attempt; disposed of after it. Null when there is no limit.</summary>
    public Func<string, CancellationToken, Task<IDisposable>>? Turn { get; init; }

    /// <summary>Sends the centre a message that is marked as a test, or throws; null when nothing can be tested.</summary>
    public Func<string, CancellationToken, Task>? Test { get; init; }

    /// <summary>Whether it stands in for people who have no way of their own: it is not used for a step at which somebody has one.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Whose own way it is; null for one of the centre.</summary>
    public Guid? Account { get; init; }

    /// <summary>Until when a notice has to wait; null when it can go now. Null for a delivery that never waits.</summary>
    public Func<WegoBotDb, NotificationRow, CancellationToken, Task<DateTimeOffset?>>? Hold { get; init; }

    /// <summary>Delivers all that is due in one message, or throws. Null for a delivery that sends a message for each.</summary>
    public Func<IReadOnlyList<NotificationRow>, CancellationToken, Task>? DeliverTogether { get; init; }
}
