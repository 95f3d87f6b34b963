using WegoBot.Dialogue;

namespace WegoBot.Notifications;

/// <summary>A messenger group in which a centre's staff hear of referrals.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Chat">The group's number.</param>
/// <param name="Language">In which language they are told.</param>
/// <param name="IsSet">A setting ties it: nothing that is said in the group unties it.</param>
public sealed record StaffGroup(string Centre, long Chat, Language Language, bool IsSet);
