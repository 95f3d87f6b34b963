using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>What the audit log's entries are called on its page.</summary>
public static class AuditTexts
{
    /// <summary>The key of the sentence for an action.</summary>
    public static string Key(AuditAction action) => action switch
    {
        AuditAction.SignedIn => "staff.audit.signed_in",
        AuditAction.SignInRefused => "staff.audit.sign_in_refused",
        AuditAction.SignedOut => "staff.audit.signed_out",
        AuditAction.Unlocked => "staff.audit.unlocked",
        AuditAction.UnlockRefused => "staff.audit.unlock_refused",
        AuditAction.SessionsEnded => "staff.audit.sessions_ended",
        AuditAction.SignInWaysChanged => "staff.audit.ways_changed",
        AuditAction.AccountMade => "staff.audit.account_made",
        AuditAction.CentreJoined => "staff.audit.centre_joined",
        AuditAction.Invited => "staff.audit.invited",
        AuditAction.PersonRemoved => "staff.audit.person_removed",
        AuditAction.CaseViewed => "staff.audit.case_viewed",
        AuditAction.NumberViewed => "staff.audit.number_viewed",
        AuditAction.CodeSearched => "staff.audit.code_searched",
        AuditAction.CaseAnswered => "staff.audit.case_answered",
        AuditAction.NoteAdded => "staff.audit.note_added",
        AuditAction.CaseOwnerChanged => "staff.audit.owner_changed",
        AuditAction.ReminderSet => "staff.audit.reminder_set",
        AuditAction.SummaryAsked => "staff.audit.summary_asked",
        AuditAction.SummaryViewed => "staff.audit.summary_viewed",
        AuditAction.SummaryChanged => "staff.audit.summary_changed",
        AuditAction.OfficeCodeMade => "staff.audit.office_code_made",
        AuditAction.OfficeRead => "staff.audit.office_read",
        AuditAction.OfficeAnswered => "staff.audit.office_answered",
        AuditAction.HandOverChanged => "staff.audit.hand_over_changed",
        AuditAction.NoticesTested => "staff.audit.notices_tested",
        AuditAction.RotaChanged => "staff.audit.rota_changed",
        AuditAction.NoticesChanged => "staff.audit.notices_changed",
        AuditAction.AuditViewed => "staff.audit.audit_viewed",
        AuditAction.VoteOpened => "staff.audit.vote_opened",
        AuditAction.BallotsMade => "staff.audit.ballots_made",
        AuditAction.VoteClosed => "staff.audit.vote_closed",
        AuditAction.PilotProposed => "staff.audit.pilot_proposed",
        AuditAction.PilotApproved => "staff.audit.pilot_approved",
        AuditAction.PilotWithdrawn => "staff.audit.pilot_withdrawn",
        AuditAction.BackupRestored => "staff.audit.backup_restored",
        AuditAction.FiguresPreviewed => "staff.audit.figures_previewed",
        AuditAction.FiguresPublished => "staff.audit.figures_published",
        AuditAction.SettingsChanged => "staff.audit.settings_changed",
        // Every action that has no sentence of its own is about a case.
        _ => "staff.audit.case_changed",
    };

    /// <summary>Whether an action is done to a case.</summary>
    public static bool IsOfCase(AuditAction action) => Key(action) is
        "staff.audit.case_viewed" or "staff.audit.number_viewed" or "staff.audit.case_answered" or "staff.audit.note_added" or "staff.audit.owner_changed" or "staff.audit.reminder_set" or "staff.audit.summary_asked" or "staff.audit.summary_viewed" or "staff.audit.summary_changed" or "staff.audit.office_code_made" or "staff.audit.office_read" or "staff.audit.office_answered" or "staff.audit.hand_over_changed" or "staff.audit.case_changed";

    /// <summary>Who did it.</summary>
    public static string Who(StaffTexts words, AuditLine line)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(line);
        return line.Name ?? words.Say(line switch
        {
            { Action: AuditAction.OfficeRead or AuditAction.OfficeAnswered } => "staff.audit.institution",
            { Account: null } => "staff.audit.console",
            _ => "staff.audit.gone",
        });
    }
}
