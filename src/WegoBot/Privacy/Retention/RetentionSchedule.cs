using System.Collections.Immutable;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>How long everything in the database is kept: one rule a table. The tables of the documents are written from it.</summary>
/// <remarks>A table of the model without a rule, and a period that no step applies, fail <c>RetentionScheduleTests</c>.</remarks>
public static class RetentionSchedule
{
    private const string Deleted = "deleted";
    private const string OwnerOfCase = "the referral";
    private const string OwnerOfAccount = "the account";

    public static readonly RetentionPeriod Answers = new("The answers of a conversation", TimeSpan.FromMinutes(30), "her last message", "emptied: the conversation begins again")
    {
        Sooner = "she leaves or forgets everything",
    };

    public static readonly RetentionPeriod Conversation = new(
        "A conversation: its stage, its language, the way back to her referral, and in a messenger her address, all encrypted", TimeSpan.FromHours(24), "her last message", Deleted)
    {
        Sooner = "she leaves or forgets everything",
    };

    public static readonly RetentionPeriod Words = new("Her safe word and her duress word as slow hashes, encrypted, and whether the decoy is on", TimeSpan.FromDays(90), "her last message", Deleted)
    {
        Sooner = "she removes them or forgets everything, or in a browser leaves",
    };

    /// <summary>How long a message in a chat can be deleted (https://core.telegram.org/bots/api#deletemessages).</summary>
    public static readonly RetentionPeriod SentMessages = new("The numbers of the messages that can still be deleted in Telegram", TimeSpan.FromHours(48), "each message", "emptied")
    {
        Sooner = "the messages are deleted",
    };

    /// <summary>How long after a message the same message can arrive again.</summary>
    public static readonly RetentionPeriod ProcessedMessages = new("The mark that a message was handled, a keyed hash", TimeSpan.FromDays(7), "the message", Deleted);

    public static readonly RetentionPeriod Unseen = new("A referral that nobody opened", TimeSpan.FromDays(14), "she sent it", "it expires, and its text is deleted")
    {
        Warnings = [TimeSpan.FromDays(3)],
        Sooner = "she takes it back",
    };

    public static readonly RetentionPeriod Untouched = new(
        "A referral that the centre opened, and then did nothing with", TimeSpan.FromDays(90), "the last answer or note of its status", "it closes, and everything written in it is deleted")
    {
        Warnings = [TimeSpan.FromDays(30), TimeSpan.FromDays(7)],
        Grace = "a message of hers begins the time anew",
        Sooner = "she takes it back",
    };

    public static readonly RetentionPeriod Closed = new("A declined, done, withdrawn, expired, closed or handed over referral", TimeSpan.FromDays(30), "its end", "deleted with everything in it")
    {
        Warnings = [TimeSpan.FromDays(7)],
        Sooner = "she takes it back",
    };

    public static readonly RetentionPeriod OfficeCodes = new("The code with which an institution reads and answers a summary, a keyed hash", TimeSpan.FromDays(30), "it was made", "emptied")
    {
        Sooner = "the institution or the centre notes an answer, the centre makes another code, or the summary is given up or taken back",
    };

    public static readonly RetentionPeriod OfficeSessions = new("Which browser has a summary open for an institution, a keyed hash", TimeSpan.FromMinutes(20), "the code was entered", "emptied")
    {
        Sooner = "it answers or closes the page",
    };

    public static readonly RetentionPeriod StaffInvitations = new("Invitations", TimeSpan.FromDays(1), "they were made", Deleted);

    public static readonly RetentionPeriod StaffSessions = new("Staff sessions", TimeSpan.FromDays(1), "signing in", Deleted);

    public static readonly RetentionPeriod StaffGroups = new("The number of a staff group, encrypted", TimeSpan.FromDays(1), "the bot was removed from it", Deleted);

    public static readonly RetentionPeriod RotaDays = new("A single day of a rota", TimeSpan.FromDays(7), "the day", Deleted);

    /// <summary>A delivery that nobody has used for a year is one that nobody has.</summary>
    public static readonly RetentionPeriod DeliveryStatuses = new("When notices last arrived by each way, and why the last one did not", TimeSpan.FromDays(365), "the last attempt", Deleted);

    public static readonly RetentionPeriod CentreSettings = new(
        "The hours, closed days, state and addresses that a centre set on its page, after the centre is gone from the catalogue", TimeSpan.FromDays(30), "their last change", Deleted);

    public static readonly RetentionPeriod Votes = new("The result of a vote: how many chose each measure, encrypted, and how many took part", TimeSpan.FromDays(730), "it closed", Deleted);

    public static readonly RetentionPeriod Pilots = new("A pilot of a measure: where, from when to when, and which account proposed it", TimeSpan.FromDays(365), "its last day", Deleted);

    public static readonly RetentionPeriod AuditEntries = new("The audit log: who signed in, who read and changed which case, by ids alone", TimeSpan.FromDays(365), "each entry", Deleted);

    public static readonly RetentionPeriod DataProtectionKeys = new(
        "The keys of the short cookie in which a passkey is asked for, encrypted", TimeSpan.FromDays(1), "they ran out, 90 days after they were made", Deleted);

    /// <summary>A quarter that nobody publishes for so long is not published any more.</summary>
    public static readonly RetentionPeriod FigureCounts = new("What a quarter has counted, encrypted, as sums of nobody", TimeSpan.FromDays(730), "the quarter's first day", Deleted)
    {
        Sooner = "the quarter is published",
    };

    /// <summary>As old as a backup may be that is restored.</summary>
    public static readonly RetentionPeriod Forgotten = new(
        "That something was deleted by somebody's wish, by a random id alone, so that a backup does not bring it back", TimeSpan.FromDays(35), "the deletion", Deleted);

    /// <summary>The rules, a table each.</summary>
    public static ImmutableArray<RetentionRule> Rules { get; } =
    [
        new(typeof(ConversationRow), Answers, Conversation, Words, SentMessages),
        new(typeof(ProcessedMessageRow), ProcessedMessages),
        new(typeof(ReferralRow), Unseen, Untouched, Closed,
            new KeptWith("The phone number that she gave for a call, encrypted, and a keyed hash of the chat where she gave it", typeof(ReferralRow), OwnerOfCase)
            {
                Sooner = "it ends in any way, she takes the number or the message back, or forgets everything in that chat",
            },
            new KeptWith("In which chat and at which hours one line may tell her of an answer, encrypted", typeof(ReferralRow), OwnerOfCase)
            {
                Sooner = "she stops it, forgets everything in that chat, takes the message back, blocks the bot, or has read the last answer",
            }),
        new(typeof(CaseMessageRow), new KeptWith("What she and the centre wrote to each other, encrypted", typeof(ReferralRow), OwnerOfCase) { Sooner = "she takes it back, or it closes by itself" }),
        new(typeof(CaseNoteRow), new KeptWith("The notes of the team, encrypted", typeof(ReferralRow), OwnerOfCase) { Sooner = "she takes it back, or it closes by itself" }),
        new(typeof(SummaryRow), OfficeCodes, OfficeSessions, new KeptWith("A summary for an institution and what it answered, encrypted", typeof(ReferralRow), OwnerOfCase)
        {
            Sooner = "she says no, takes her yes or the referral back, or another centre goes on",
        }),
        new(typeof(HandOverRow), new KeptWith("The proposal that another centre goes on: which centre, the reason, the day, and that she agreed", typeof(ReferralRow), OwnerOfCase)),
        new(typeof(NotificationRow), new KeptWith("That staff were told of a referral, when, and that somebody opened it", typeof(ReferralRow), OwnerOfCase)),
        new(typeof(DeliveryStatusRow), DeliveryStatuses),
        new(typeof(StaffAccountRow), new KeptWhileNeeded("An account of the staff: its name and what signs it in", "until it is removed from its last centre", "its person works there", "deleted with everything of it")),
        new(typeof(StaffPasskeyRow), new KeptWith("A passkey", typeof(StaffAccountRow), OwnerOfAccount) { Sooner = "its person removes it" }),
        new(typeof(StaffMembershipRow), new KeptWith("At which centre somebody works, and as what", typeof(StaffAccountRow), OwnerOfAccount) { Sooner = "that person is removed from the centre" }),
        new(typeof(StaffInvitationRow), StaffInvitations),
        new(typeof(StaffSessionRow), StaffSessions),
        new(typeof(NoticePreferencesRow), new KeptWith("How somebody of the staff is told: an address, encrypted, and quiet hours", typeof(StaffAccountRow), OwnerOfAccount) { Sooner = "that person removes it" }),
        new(typeof(StaffGroupRow), StaffGroups),
        new(typeof(RotaShiftRow), new KeptWith("The rota of a centre", typeof(StaffMembershipRow), "its person is at the centre") { Sooner = "it is changed" }),
        new(typeof(RotaDayRow), RotaDays),
        new(typeof(CentreSettingsRow), CentreSettings),
        new(typeof(VoteRow), Votes),
        new(typeof(BallotRow), new KeptWith("A ballot of a vote, a keyed hash, and whether it was cast", typeof(VoteRow), "the vote") { Sooner = "the vote closes" }),
        new(typeof(PilotRow), Pilots),
        new(typeof(ForgottenRow), Forgotten),
        new(typeof(FigureCountRow), FigureCounts),
        new(typeof(FigureReleaseRow), new KeptWhileNeeded("The published figures of a quarter, with nothing that leads to a person", "always, one row a quarter", "what is published is not computed again")),
        new(typeof(AuditEntryRow), AuditEntries),
        new(typeof(AuditStartRow), new KeptWhileNeeded("Where the audit log begins: a number and two hashes", "always, one row", "without it a log that was cut off could not be told from a whole one")),
        new(typeof(CursorRow), new KeptWhileNeeded("How far each channel has read, and the last certain time", "always, one row each", "a number of nobody, without which messages would be handled twice")),
        new(typeof(KeyCheckRow), new KeptWhileNeeded("Whether the key file belongs to the database", "always, one row for each key", "a hash of nobody, without which a wrong key would be taken")),
        new(typeof(KeyHolderRow), new KeptWhileNeeded("Which running copies of the service hold which version of the key: random numbers and times", "until 10 minutes after a copy ended", "no key is used that one of them lacks", Deleted)),
        new(typeof(DataProtectionKey), DataProtectionKeys),
    ];
}
