using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Tells a centre's staff of one notification, or throws. It is called again until it returns.</summary>
public delegate Task Deliver(NotificationRow notification, CancellationToken cancellationToken);

/// <summary>One way to tell staff.</summary>
/// <param name="Name">As it is stored: add, never rename.</param>
/// <param name="Deliver">How it is done.</param>
public sealed record Delivery(string Name, Deliver Deliver)
{
    /// <summary>Whether a centre is told this way; null for every centre.</summary>
    public Func<WegoBotDb, string, bool>? IsFor { get; init; }

    /// <summary>Waits until the centre may be told something, before the attempt begins; disposed of at its end. Null when it may at any time.</summary>
    public Func<string, CancellationToken, Task<IDisposable>>? Turn { get; init; }

    /// <summary>Tells the centre something that says of itself that it is a test, or throws; null where nothing can be tested.</summary>
    public Func<string, CancellationToken, Task>? Test { get; init; }
}
