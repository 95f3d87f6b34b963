using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Tells a centre's staff of one notification, or throws. It is called again until it returns.</summary>
public delegate Task Deliver(NotificationRow notification, CancellationToken stop);

/// <summary>One way to tell staff.</summary>
/// <param name="Name">As it is stored: add, never rename.</param>
/// <param name="Deliver">How it is done.</param>
public sealed record Delivery(string Name, Deliver Deliver);

/// <summary>The ways in which staff are told. Each referral makes a notification for each of them.</summary>
public sealed class Deliveries(IEnumerable<Delivery> deliveries)
{
    private readonly Dictionary<string, Deliver> _byName = deliveries.ToDictionary(delivery => delivery.Name, delivery => delivery.Deliver);

    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>Null for a way that this version does not know.</summary>
    public Deliver? Find(string name) => _byName.GetValueOrDefault(name);
}
