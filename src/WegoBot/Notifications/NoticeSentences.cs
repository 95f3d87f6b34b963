using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>The constant sentences of notices. None says who, what, where or when.</summary>
public static class NoticeSentences
{
    /// <summary>The key of the sentence for one notice.</summary>
    public static string Of(NotificationRow notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice switch
        {
            { Reason: NoticeReason.Closing } => "staff.group.closing",
            { IsReminder: true, Reason: NoticeReason.Message } => "staff.group.unread",
            { IsReminder: true } => "staff.group.reminder",
            _ => "staff.group.notice",
        };
    }

    /// <summary>The keys for several notices in one message, each sentence once and the most urgent first.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<NotificationRow> notices) => [.. notices.Select(Of).Distinct().OrderBy(key => Array.IndexOf(Order, key))];

    private static readonly string[] Order = ["staff.group.reminder", "staff.group.unread", "staff.group.notice", "staff.group.closing"];
}
