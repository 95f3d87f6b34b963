namespace WegoBot.Notifications;

/// <summary>How a centre's notices stand.</summary>
/// <param name="HasGroup">Staff are told in a messenger group too.</param>
/// <param name="Sent">How many notices arrived there, of the referrals that are still kept.</param>
/// <param name="NotArrived">How many, by whatever way, were tried often and have not arrived.</param>
/// <param name="Unread">How many referrals the centre has been told of and not opened.</param>
public sealed record NotificationCounts(bool HasGroup, int Sent, int NotArrived, int Unread);
