namespace WegoBot.Storage;

/// <summary>All that stays forgotten when a backup is restored. What ends by time alone is not here: the retention rules end it again at once.</summary>
/// <remarks>
/// Conversations are not here, because no backup holds one. Encrypted columns are also written anew when keys are rotated, so a change of
/// their bytes alone is no occasion.
/// </remarks>
internal static class ForgottenRules
{
    /// <summary>The name under which each backup is noted, so that a list shows that it goes on from there.</summary>
    public const string Backup = "Backup";

    private static readonly ForgottenOccasion Deletion = new();

    public static IReadOnlyList<ForgottenRule> All { get; } =
    [
        new("Referral", "Referrals", ["Id"], [Deletion, new("Status", """NEW."Status" = 'Withdrawn' AND OLD."Status" <> 'Withdrawn'""")], []),
        new("Number", "Referrals", ["Id"], [new("Number", """OLD."Number" IS NOT NULL AND (NEW."Number" IS NULL OR NEW."Revision" <> OLD."Revision")""")], ["Number", "NumberChat"]),
        new("Summary", "Summaries", ["Id"], [Deletion, new("Digest", """OLD."Digest" IS NOT NULL AND NEW."Digest" IS NULL""")], []),
        new("Account", "StaffAccounts", ["Id"], [Deletion], []),
        new("Membership", "StaffMemberships", ["Account", "Centre"], [Deletion], []),
        new("Passkey", "StaffPasskeys", ["CredentialId"], [Deletion], []),
        // A password and the app belong together: with one of them empty neither signs in.
        new("Password", "StaffAccounts", ["Id"], [new("PasswordHash", """OLD."PasswordHash" IS NOT NULL AND (NEW."PasswordHash" IS NULL OR NEW."PasswordHash" <> OLD."PasswordHash")""")], ["PasswordHash", "TotpKey"]),
        new("RecoveryCodes", "StaffAccounts", ["Id"], [new("RecoveryCodes", """NEW."RecoveryCodes" <> OLD."RecoveryCodes" """)], ["RecoveryCodes"]),
        new("Email", "NoticePreferences", ["Account"], [new("Email", """OLD."Email" IS NOT NULL AND NEW."Email" IS NULL""")], ["Email"]),
        new("Group", "StaffGroups", ["Centre"], [Deletion, new("EndedAt", """NEW."EndedAt" IS NOT NULL""")], []),
    ];
}
