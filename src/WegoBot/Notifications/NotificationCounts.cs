namespace WegoBot.Notifications;

/// <summary>The state of a centre's notifications.</summary>
/// <param name="HasGroup">Staff are notified in a messenger group too.</param>
/// <param name="Sent">How many notifications arrived there, of the referrals that are still stored.</param>
/// <param name="NotArrived">How many, by any delivery, have failed repeatedly and not arrived.</param>
/// <param name="Unread">How many referrals the centre has been notified of and not opened.</param>
public sealed record NotificationCounts(bool HasGroup, int Sent, int NotArrived, int Unread)
{
    /// <summary>What is in the way of notifications to the group.</summary>
    public GroupObstacle Obstacle { get; init; }
}
