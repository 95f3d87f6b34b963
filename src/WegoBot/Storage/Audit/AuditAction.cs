namespace WegoBot.Storage;

/// <summary>What the audit log can say that somebody did. The names are stored and are a part of the chain: add values, never rename them.</summary>
public enum AuditAction
{
    SignedIn,

    /// <summary>Somebody tried to sign in and was refused; the account is known when the name was right.</summary>
    SignInRefused,
    SignedOut,

    /// <summary>Opened a locked session again.</summary>
    Unlocked,

    /// <summary>Tried to open a locked session again and was refused.</summary>
    UnlockRefused,

    /// <summary>Ended sessions: one's own, or those of the person that the record names.</summary>
    SessionsEnded,

    /// <summary>Changed one's own ways to sign in, or printed a new recovery sheet.</summary>
    SignInWaysChanged,

    /// <summary>Made an account from an invitation.</summary>
    AccountMade,

    /// <summary>Added a centre to one's own account.</summary>
    CentreJoined,

    /// <summary>Invited somebody. Without an account it was at the console.</summary>
    Invited,
    PersonRemoved,

    /// <summary>Read a case.</summary>
    CaseViewed,

    /// <summary>Read the phone number that she gave.</summary>
    NumberViewed,

    /// <summary>Looked up a case code.</summary>
    CodeSearched,

    /// <summary>Wrote to her, or gave the case another status.</summary>
    CaseAnswered,
    NoteAdded,

    /// <summary>Took a case, gave it to a colleague, or put it back on the list.</summary>
    CaseOwnerChanged,
    ReminderSet,

    /// <summary>Asked her whether an enquiry may go to an institution.</summary>
    SummaryAsked,

    /// <summary>Opened the sheet for an institution, to print it.</summary>
    SummaryViewed,

    /// <summary>Noted that an enquiry was handed on or answered, or gave it up.</summary>
    SummaryChanged,

    /// <summary>Made a code with which an institution reads and answers an enquiry.</summary>
    OfficeCodeMade,

    /// <summary>Read an enquiry with its code. It was somebody at the institution, who has no account.</summary>
    OfficeRead,

    /// <summary>Answered an enquiry with its code. It was somebody at the institution, who has no account.</summary>
    OfficeAnswered,

    /// <summary>Asked her whether another centre may go on, or took that back.</summary>
    HandOverChanged,

    /// <summary>Changed something else of a case.</summary>
    CaseChanged,
    SettingsChanged,

    /// <summary>Changed who is on duty.</summary>
    RotaChanged,

    /// <summary>Changed how one is told oneself.</summary>
    NoticesChanged,

    /// <summary>Sent a test notice.</summary>
    NoticesTested,

    /// <summary>Read who looked at what.</summary>
    AuditViewed,

    /// <summary>Opened a vote of a meeting.</summary>
    VoteOpened,

    /// <summary>Made ballots for a vote.</summary>
    BallotsMade,

    /// <summary>Closed a vote. Without an account the clock did.</summary>
    VoteClosed,
    PilotProposed,

    /// <summary>Approved a pilot that somebody else proposed.</summary>
    PilotApproved,
    PilotWithdrawn,

    /// <summary>Looked at what would be published of a quarter.</summary>
    FiguresPreviewed,

    /// <summary>Published the figures of a quarter.</summary>
    FiguresPublished,

    /// <summary>Restored a backup, at the console. The record says when it was made.</summary>
    BackupRestored,
}
