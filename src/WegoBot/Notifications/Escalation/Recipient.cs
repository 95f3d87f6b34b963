using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Somebody who can be told of a referral, by one delivery.</summary>
/// <param name="Delivery">The stored name of the delivery.</param>
/// <param name="Step">When it is this one's turn. Whoever is on duty is told first, and is reminded.</param>
public sealed record Recipient(string Delivery, EscalationStep Step)
{
    /// <summary>Whether it is one person, by a way of their own; otherwise it is a way of the centre.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Whether it reaches its person later, after quiet hours.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether it is the staff page itself, which calls nobody.</summary>
    public bool IsPage => Delivery == StaffInbox.Name;
}
