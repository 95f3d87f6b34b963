using WegoBot.Calendar;
using WegoBot.Centres;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>All deliveries: those of this process, and those that people chose for themselves.</summary>
public sealed class Deliveries(IEnumerable<Delivery> deliveries, PeopleDeliveries people, Rotas rotas, CentreCalendars calendars)
{
    private readonly Dictionary<string, Delivery> _byName = deliveries.ToDictionary(delivery => delivery.Name);

    /// <summary>The names of the deliveries that get a notice at once. Read within the commit of what is new, which adds a notification for each.</summary>
    public IEnumerable<string> For(WegoBotDb db, string centre) =>
        Now(db, centre).Recipients.Where(recipient => recipient.Step == EscalationStep.OnDuty).Select(recipient => recipient.Delivery);

    /// <summary>Everybody who can be told of a centre's referrals at present.</summary>
    public DutyNow Now(WegoBotDb db, string centre)
    {
        var rota = rotas.Of(db, centre);
        var persons = people.Recipients(db, centre, rota);
        var others = _byName.Values
            .Where(delivery => IsFor(delivery, db, centre) && !(delivery.IsFallback && persons.Any(person => person.Step == delivery.Step)))
            .Select(delivery => new Recipient(delivery.Name, delivery.Step));
        return new DutyNow([.. others, .. persons], rota, calendars.Of(centre));
    }

    /// <summary>Every delivery that a centre has, at whatever time it is used.</summary>
    public IReadOnlyList<Delivery> Of(WegoBotDb db, string centre) =>
        [.. _byName.Values.Where(delivery => IsFor(delivery, db, centre)), .. people.Accounts(db, centre).Select(account => people.Find(PersonWay.NameOf(account))).OfType<Delivery>()];

    /// <summary>What is in the way of a centre's notices, also of a delivery that it has no more.</summary>
    public GroupObstacle Obstacle(WegoBotDb db, string centre) =>
        _byName.Values.Select(delivery => delivery.Obstacle?.Invoke(db, centre) ?? default).FirstOrDefault(obstacle => obstacle != GroupObstacle.None);

    /// <summary>Null for a delivery that this version does not know, or that is off.</summary>
    public Delivery? Find(string name) => _byName.GetValueOrDefault(name) ?? people.Find(name);

    private static bool IsFor(Delivery delivery, WegoBotDb db, string centre) => delivery.IsFor?.Invoke(db, centre) ?? true;
}
