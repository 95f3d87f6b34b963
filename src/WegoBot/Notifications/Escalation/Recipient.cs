using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Somebody who can be told of a referral, by one delivery.</summary>
/// <param name="Delivery">The stored name of the delivery.</param>
/// <param name="Step">When it is this one's turn. Whoever is on duty is told first, and is reminded.</param>
public sealed record Recipient(string Delivery, EscalationStep Step);
