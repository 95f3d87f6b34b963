namespace WegoBot.Dialogue;

/// <summary>The keys in <c>localization/</c> of the lines that are shown once above a screen.</summary>
public static class Notices
{
    public const string NotUnderstood = "notice.not_understood";
    public const string OnlyWords = "notice.only_words";
    public const string FirstThis = "notice.first_this";
    public const string NotHere = "notice.not_here";
    public const string NotACode = "notice.not_a_code";
    public const string CodeUnknown = "notice.code_unknown";
    public const string CodeWait = "notice.code_wait";
    public const string CodeLater = "notice.code_later";
    public const string CodeConfirmed = "notice.code_confirmed";
    public const string CodeErased = "notice.code_erased";
    public const string CodeFirst = "notice.code_first";
    public const string CodePartWrong = "notice.code_part_wrong";
    public const string TextChanged = "notice.text_changed";
    public const string CentreNotOpen = "notice.centre_not_open";
    public const string NothingSentYet = "notice.nothing_sent_yet";
    public const string Withdrawn = "notice.withdrawn";
    public const string MessageSent = "notice.message_sent";
    public const string MessageNotTaken = "notice.message_not_taken";
    public const string MessageTooLong = "notice.message_too_long";
    public const string MessageNotRead = "notice.message_not_read";
    public const string MessageChanged = "notice.message_changed";
    public const string AlertSet = "notice.alert_set";
    public const string AlertStopped = "notice.alert_stopped";
    public const string AlertIncomplete = "notice.alert_incomplete";
    public const string SummaryAllowed = "notice.summary_allowed";
    public const string SummaryRefused = "notice.summary_refused";
    public const string SummaryTakenBack = "notice.summary_taken_back";
    public const string SummaryChanged = "notice.summary_changed";
    public const string HandedOver = "notice.handed_over";
    public const string NotHandedOver = "notice.not_handed_over";
    public const string HandOverChanged = "notice.hand_over_changed";
    public const string OtherCentreNotOpen = "notice.other_centre_not_open";
    public const string NotANumber = "notice.not_a_number";
    public const string NumberGiven = "notice.number_given";
    public const string NumberTakenBack = "notice.number_taken_back";

    public const string WordLength = "notice.word_length";
    public const string WordOrdinary = "notice.word_ordinary";
    public const string WordsEqual = "notice.words_equal";
    public const string WordDiffers = "notice.word_differs";
    public const string WordsSet = "notice.words_set";
    public const string WordsRemoved = "notice.words_removed";

    public static IReadOnlyList<string> All { get; } =
        [NotUnderstood, OnlyWords, FirstThis, NotHere, NotACode, CodeUnknown, CodeWait, CodeLater, CodeConfirmed, CodeErased, CodeFirst, CodePartWrong, TextChanged, CentreNotOpen, NothingSentYet, Withdrawn,
        MessageSent, MessageNotTaken, MessageTooLong, MessageNotRead, MessageChanged, AlertSet, AlertStopped, AlertIncomplete,
        SummaryAllowed, SummaryRefused, SummaryTakenBack, SummaryChanged, HandedOver, NotHandedOver, HandOverChanged, OtherCentreNotOpen,
        NotANumber, NumberGiven, NumberTakenBack, WordLength, WordOrdinary, WordsEqual, WordDiffers, WordsSet, WordsRemoved];
}
