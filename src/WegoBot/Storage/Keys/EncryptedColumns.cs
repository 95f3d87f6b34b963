namespace WegoBot.Storage;

/// <summary>Every encrypted column, in one place: what a rotation of the key encrypts anew, and what it need not touch. A column that is missing here would be lost with its key.</summary>
internal static class EncryptedColumns
{
    /// <summary>Encrypted under the key file itself: the keys of conversations and cases, and what belongs to neither. The keys of Data Protection are added by <c>KeyRingRows</c>.</summary>
    public static IReadOnlyList<EncryptedColumn> UnderKeyFile { get; } =
    [
        new(typeof(ConversationRow), nameof(ConversationRow.DataKey), "Conversations.DataKey"),
        new(typeof(ReferralRow), nameof(ReferralRow.DataKey), "Referrals.DataKey"),
        new(typeof(StaffAccountRow), nameof(StaffAccountRow.Name), "StaffAccounts.Name"),
        new(typeof(StaffAccountRow), nameof(StaffAccountRow.TotpKey), "StaffAccounts.TotpKey"),
        new(typeof(StaffSessionRow), nameof(StaffSessionRow.Name), "StaffSessions.Name"),
        new(typeof(StaffGroupRow), nameof(StaffGroupRow.Chat), "StaffGroups.Chat"),
        new(typeof(NoticePreferencesRow), nameof(NoticePreferencesRow.Email), "NoticePreferences.Email"),
        // A confirmed address moves to the other column as it stands, so both have one name.
        new(typeof(NoticePreferencesRow), nameof(NoticePreferencesRow.NewEmail), "NoticePreferences.Email"),
        new(typeof(CentreSettingsRow), nameof(CentreSettingsRow.Content), "CentreSettings.Content"),
        new(typeof(VoteRow), nameof(VoteRow.Tally), "Votes.Tally"),
        new(typeof(FigureCountRow), nameof(FigureCountRow.Counts), "FigureCounts.Counts"),
    ];

    /// <summary>Encrypted under the key of their conversation or case. A rotation leaves them as they are.</summary>
    public static IReadOnlyList<EncryptedColumn> UnderDataKey { get; } =
    [
        new(typeof(ConversationRow), nameof(ConversationRow.State), "Conversations.State"),
        new(typeof(ConversationRow), nameof(ConversationRow.Address), "Conversations.Address"),
        new(typeof(ConversationRow), nameof(ConversationRow.SentMessages), "Conversations.SentMessages"),
        new(typeof(ReferralRow), nameof(ReferralRow.Payload), "Referrals.Payload"),
        new(typeof(ReferralRow), nameof(ReferralRow.RemindAbout), "Referrals.RemindAbout"),
        new(typeof(ReferralRow), nameof(ReferralRow.Alert), "Referrals.Alert"),
        new(typeof(ReferralRow), nameof(ReferralRow.Number), "Referrals.Number"),
        new(typeof(CaseMessageRow), nameof(CaseMessageRow.Content), "CaseMessages.Content"),
        new(typeof(CaseNoteRow), nameof(CaseNoteRow.Content), "CaseNotes.Content"),
        new(typeof(SummaryRow), nameof(SummaryRow.Content), "Summaries.Content"),
    ];
}
