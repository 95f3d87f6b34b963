using WegoBot.Dialogue;

namespace WegoBot.Notifications;

/// <summary>A messenger group in which a centre's staff are notified of referrals.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Chat">The group's number.</param>
/// <param name="Topic">The topic of the group in which notices arrive; null for the group itself.</param>
/// <param name="Language">The language of the notices; the default value for the default language.</param>
/// <param name="IsSet">A setting names it, so nothing said in the group disconnects it.</param>
public sealed record StaffGroup(string Centre, long Chat, int? Topic, Language Language, bool IsSet)
{
    /// <summary>What was in the way of the last message to the group.</summary>
    public GroupObstacle Obstacle { get; init; }

    public bool IsSamePlace(StaffGroup other) => (Centre, Chat, Topic) == (other.Centre, other.Chat, other.Topic);
}
