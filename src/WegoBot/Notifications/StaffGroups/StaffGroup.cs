using WegoBot.Dialogue;

namespace WegoBot.Notifications;

/// <summary>A messenger group in which a centre's staff are notified of referrals.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Chat">The group's number.</param>
/// <param name="Language">The language of the notices; the default value for the default language.</param>
/// <param name="IsSet">A setting names it, so nothing said in the group disconnects it.</param>
public sealed record StaffGroup(string Centre, long Chat, Language Language, bool IsSet);
