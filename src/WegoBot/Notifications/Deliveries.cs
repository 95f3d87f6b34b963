using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>All deliveries of this process.</summary>
public sealed class Deliveries(IEnumerable<Delivery> deliveries)
{
    private readonly Dictionary<string, Delivery> _byName = deliveries.ToDictionary(delivery => delivery.Name);

    /// <summary>The names of the deliveries that get a centre's first notices. Read within the commit of a referral, which adds a notification for each.</summary>
    public IEnumerable<string> For(WegoBotDb db, string centre) =>
        _byName.Values.Where(delivery => delivery.Step == EscalationStep.OnDuty && IsFor(delivery, db, centre)).Select(delivery => delivery.Name);

    /// <summary>Everybody who can be told of a centre's referrals at present.</summary>
    public IReadOnlyList<Recipient> Recipients(WegoBotDb db, string centre) =>
        [.. _byName.Values.Where(delivery => IsFor(delivery, db, centre)).Select(delivery => new Recipient(delivery.Name, delivery.Step))];

    /// <summary>Null for a delivery that this version does not know, or that is off.</summary>
    public Delivery? Find(string name) => _byName.GetValueOrDefault(name);

    private static bool IsFor(Delivery delivery, WegoBotDb db, string centre) => delivery.IsFor?.Invoke(db, centre) ?? true;
}
