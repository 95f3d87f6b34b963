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
    public const string CodeConfirmed = "notice.code_confirmed";
    public const string CodeErased = "notice.code_erased";
    public const string CodeFirst = "notice.code_first";
    public const string CodePartWrong = "notice.code_part_wrong";
    public const string TextChanged = "notice.text_changed";
    public const string CentreNotOpen = "notice.centre_not_open";
    public const string Withdrawn = "notice.withdrawn";
    public const string MessageSent = "notice.message_sent";
    public const string MessageNotTaken = "notice.message_not_taken";
    public const string MessageTooLong = "notice.message_too_long";
    public const string MessageNotRead = "notice.message_not_read";
    public const string MessageChanged = "notice.message_changed";

    public static IReadOnlyList<string> All { get; } =
        [NotUnderstood, OnlyWords, FirstThis, NotHere, NotACode, CodeUnknown, CodeWait, CodeConfirmed, CodeErased, CodeFirst, CodePartWrong, TextChanged, CentreNotOpen, Withdrawn,
        MessageSent, MessageNotTaken, MessageTooLong, MessageNotRead, MessageChanged];
}
