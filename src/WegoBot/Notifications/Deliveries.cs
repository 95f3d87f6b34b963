using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>All deliveries of this process.</summary>
public sealed class Deliveries(IEnumerable<Delivery> deliveries)
{
    private readonly Dictionary<string, Delivery> _byName = deliveries.ToDictionary(delivery => delivery.Name);

    /// <summary>The names of the centre's current deliveries. Read within the commit of a referral, which adds a notification for each.</summary>
    public IEnumerable<string> For(WegoBotDb db, string centre) =>
        _byName.Values.Where(delivery => delivery.IsFor?.Invoke(db, centre) ?? true).Select(delivery => delivery.Name);

    /// <summary>Null for a delivery that this version does not know, or that is off.</summary>
    public Delivery? Find(string name) => _byName.GetValueOrDefault(name);
}
