using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot;

/// <summary>Every line that the service can log. No line takes free text or an account, and an exception is logged only as its type and place.</summary>
/// <remarks>
/// <para>
/// Every line is a method of this class, here or in Log.Staff.cs, so that one class shows everything that the log can say. Operators read
/// the log, and it is kept outside the database, where retention does not reach it. A line with her words or her account would outlive the
/// conversation and show that she wrote.
/// </para>
/// <para>
/// A method must never take her words, an account or a chat of hers, a name, a case code, a token, or a setting that can hold a secret. It may
/// take a number, the id of a notification, a messenger's name, a centre of the catalogue, and the service's own addresses. The message of an
/// exception can quote a value, a file or a URL, so no message is logged: a public method takes the exception, and the private method behind
/// it takes only what <see cref="ExceptionScrubber.Describe"/> returns.
/// </para>
/// <para>
/// <c>AnonymousTests</c> reads the parameters of every generated method by reflection. It allows a logger, an <see cref="int"/>, a
/// <see cref="Guid"/>, a <see cref="ChannelKind"/>, a text named <c>place</c>, <c>centre</c> or <c>centres</c>, and the few other parameters that
/// it names. It fails for anything else, so a new kind of parameter needs a decision in that test. The test sees only these methods: log
/// nothing in any other way.
/// </para>
/// </remarks>
public static partial class Log
{
    public static void SecureDeleteFailed(this ILogger log, Exception failure) => SecureDeleteFailed(log, ExceptionScrubber.Describe(failure));

    public static void BatchFailed(this ILogger log, Exception failure) => BatchFailed(log, ExceptionScrubber.Describe(failure));

    public static void TurnFailed(this ILogger log, Exception failure) => TurnFailed(log, ExceptionScrubber.Describe(failure));

    public static void DatabaseUnavailable(this ILogger log, Exception failure) => DatabaseUnavailable(log, ExceptionScrubber.Describe(failure));

    public static void RetentionPaused(this ILogger log, Exception failure) => RetentionPaused(log, ExceptionScrubber.Describe(failure));

    public static void NotificationsPaused(this ILogger log, Exception failure) => NotificationsPaused(log, ExceptionScrubber.Describe(failure));

    public static void NotificationNotDelivered(this ILogger log, Guid notification, int attempt, Exception failure) =>
        NotificationNotDelivered(log, notification, attempt, ExceptionScrubber.Describe(failure));

    public static void TestNotDelivered(this ILogger log, Exception failure) => TestNotDelivered(log, ExceptionScrubber.Describe(failure));

    public static void PageFailed(this ILogger log, Exception failure) => PageFailed(log, ExceptionScrubber.Describe(failure));

    public static void LeadershipUnknown(this ILogger log, Exception failure) => LeadershipUnknown(log, ExceptionScrubber.Describe(failure));

    public static void SigningOutPaused(this ILogger log, Exception failure) => SigningOutPaused(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(1, LogLevel.Warning, "A stored conversation cannot be read, so its person sees the greeting again.")]
    public static partial void ConversationUnreadable(this ILogger log);

    [LoggerMessage(2, LogLevel.Error, "A stored referral is not what its person agreed to, so its text is not shown.")]
    public static partial void ReferralUnreadable(this ILogger log);

    public static void TextNotScrubbed(this ILogger log, Exception failure) => TextNotScrubbed(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(25, LogLevel.Error, "A text could not be scrubbed ({Place}). Nothing of it is stored, and its writer is told.")]
    private static partial void TextNotScrubbed(ILogger log, string place);

    [LoggerMessage(24, LogLevel.Error, "A stored message of a case cannot be read, so it is not shown.")]
    public static partial void CaseMessageUnreadable(this ILogger log);

    [LoggerMessage(32, LogLevel.Error, "A stored summary for an institution is not what its person was asked about, so its text is not shown.")]
    public static partial void SummaryUnreadable(this ILogger log);

    [LoggerMessage(3, LogLevel.Warning, "Deleted bytes are still on the disk ({Place}). The service tries again.")]
    private static partial void SecureDeleteFailed(ILogger log, string place);

    [LoggerMessage(4, LogLevel.Warning, "A commit failed ({Place}). The service retries its turns one at a time.")]
    private static partial void BatchFailed(ILogger log, string place);

    [LoggerMessage(5, LogLevel.Error, "A turn failed alone ({Place}). The service marks it as handled, and its person sees the current screen.")]
    private static partial void TurnFailed(ILogger log, string place);

    [LoggerMessage(6, LogLevel.Warning, "The database cannot be used for now ({Place}). The service tries again.")]
    private static partial void DatabaseUnavailable(ILogger log, string place);

    [LoggerMessage(7, LogLevel.Warning, "Old records could not be deleted ({Place}). The service tries again in a minute.")]
    private static partial void RetentionPaused(ILogger log, string place);

    [LoggerMessage(16, LogLevel.Warning, "The clock is far ahead of when the service last looked. No referral expires until it has stayed so for a day. If the clock is wrong, set it right.")]
    public static partial void ClockIsAhead(this ILogger log);

    [LoggerMessage(8, LogLevel.Warning, "Notifications cannot be read for now ({Place}). The service tries again.")]
    private static partial void NotificationsPaused(ILogger log, string place);

    [LoggerMessage(9, LogLevel.Warning, "Notification {Notification} was not delivered, attempt {Attempt} ({Place}). The service tries again.")]
    private static partial void NotificationNotDelivered(ILogger log, Guid notification, int attempt, string place);

    [LoggerMessage(10, LogLevel.Error, "A page failed ({Place}). Its reader saw an error page.")]
    private static partial void PageFailed(ILogger log, string place);

    [LoggerMessage(11, LogLevel.Warning, "A staff session cannot be ended in the database for now ({Place}). This replica no longer accepts it, and tries again.")]
    private static partial void SigningOutPaused(ILogger log, string place);

    [LoggerMessage(12, LogLevel.Warning, "The database server cannot say which replica leads ({Place}). This replica does not lead until it can.")]
    private static partial void LeadershipUnknown(ILogger log, string place);

    [LoggerMessage(13, LogLevel.Information, "This replica leads: it does the work that only one replica may do.")]
    public static partial void LeadershipAcquired(this ILogger log);

    [LoggerMessage(14, LogLevel.Warning, "A test notice was not delivered ({Place}). The staff page says so.")]
    private static partial void TestNotDelivered(ILogger log, string place);

    [LoggerMessage(20, LogLevel.Information, "WegoBot answers at {Address} until you press Ctrl+C.")]
    public static partial void ServiceAnswers(this ILogger log, string address);

    [LoggerMessage(22, LogLevel.Information, "Prometheus reads the metrics at {Address}/metrics.")]
    public static partial void MetricsAnswer(this ILogger log, string address);

    [LoggerMessage(23, LogLevel.Warning, "{Setting} is given and has no effect: {Reason}.")]
    public static partial void SettingHasNoEffect(this ILogger log, string setting, string reason);

    [LoggerMessage(21, LogLevel.Information, "Nobody has an account for the staff pages yet, so nobody reads what people send. First print an invitation for the head of a centre: dotnet run --project src/WegoBot -- invite {Centre} (centres: {Centres})")]
    public static partial void HowToInvite(this ILogger log, string centre, string centres);

    [LoggerMessage(25, LogLevel.Information, "Staff sign in at {Address}/staff.")]
    public static partial void StaffSignInAt(this ILogger log, string address);

    // Channels/Messengers

    public static void ScreenNotSent(this ILogger log, ChannelKind messenger, int code, Exception failure) =>
        ScreenNotSent(log, messenger, code, ExceptionScrubber.Describe(failure));

    [LoggerMessage(43, LogLevel.Warning, "{Messenger} did not accept a screen, code {Code} ({Place}). The next message of its person shows it again. In Viber 23 and 24 mean no free messages or no balance.")]
    private static partial void ScreenNotSent(ILogger log, ChannelKind messenger, int code, string place);

    public static void AlertsPaused(this ILogger log, Exception failure) => AlertsPaused(log, ExceptionScrubber.Describe(failure));

    public static void AlertNotSent(this ILogger log, ChannelKind messenger, int code, Exception failure) => AlertNotSent(log, messenger, code, ExceptionScrubber.Describe(failure));

    [LoggerMessage(94, LogLevel.Warning, "Whom to tell of an answer cannot be read for now ({Place}). The service tries again.")]
    private static partial void AlertsPaused(ILogger log, string place);

    [LoggerMessage(95, LogLevel.Warning, "{Messenger} did not accept a line that tells of an answer, code {Code} ({Place}). The answer waits.")]
    private static partial void AlertNotSent(ILogger log, ChannelKind messenger, int code, string place);

    // Channels/Telegram

    public static void TelegramPollFailed(this ILogger log, int code, Exception failure) => TelegramPollFailed(log, code, ExceptionScrubber.Describe(failure));

    public static void TelegramBatchPaused(this ILogger log, Exception failure) => TelegramBatchPaused(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(40, LogLevel.Information, "Telegram knows the bot. The service receives its messages.")]
    public static partial void TelegramAnswers(this ILogger log);

    [LoggerMessage(41, LogLevel.Warning, "Telegram gives no updates, code {Code} ({Place}). The service tries again. 401 and 404 mean a wrong token, 409 a second service with this token or a webhook.")]
    private static partial void TelegramPollFailed(ILogger log, int code, string place);

    [LoggerMessage(42, LogLevel.Warning, "Updates from Telegram cannot be stored for now ({Place}). The service tries again.")]
    private static partial void TelegramBatchPaused(ILogger log, string place);

    [LoggerMessage(44, LogLevel.Debug, "Telegram did not accept the answer to a press, code {Code}.")]
    public static partial void TelegramPressNotAnswered(this ILogger log, int code);

    [LoggerMessage(45, LogLevel.Warning, "The bot could not leave a group in Telegram, code {Code}. It tries again when the next update comes from that group.")]
    public static partial void TelegramGroupNotLeft(this ILogger log, int code);

    public static void TelegramWebhookNotSet(this ILogger log, int code, Exception failure) => TelegramWebhookNotSet(log, code, ExceptionScrubber.Describe(failure));

    public static void TelegramProfileNotSet(this ILogger log, int code, Exception failure) => TelegramProfileNotSet(log, code, ExceptionScrubber.Describe(failure));

    [LoggerMessage(52, LogLevel.Information, "Telegram sent this bot's messages to a webhook. The service removed it and asks for them.")]
    public static partial void TelegramWebhookRemoved(this ILogger log);

    [LoggerMessage(53, LogLevel.Warning, "Telegram did not accept the address of the webhook, code {Code} ({Place}). The service tries again. 400 means an address that Telegram cannot reach, 401 and 404 a wrong token.")]
    private static partial void TelegramWebhookNotSet(ILogger log, int code, string place);

    [LoggerMessage(54, LogLevel.Warning, "Telegram sends this bot's messages to another address. The service registers its own again. Does another service use the token?")]
    public static partial void TelegramSendsElsewhere(this ILogger log);

    [LoggerMessage(55, LogLevel.Warning, "Telegram could not deliver messages to the webhook, and {Count} wait. Telegram tries again. Does the proxy pass on /telegram and the header X-Telegram-Bot-Api-Secret-Token?")]
    public static partial void TelegramCannotDeliver(this ILogger log, int count);

    [LoggerMessage(56, LogLevel.Warning, "Telegram did not accept a part of the bot's profile, code {Code} ({Place}). The earlier value stays, and the next start tries again.")]
    private static partial void TelegramProfileNotSet(ILogger log, int code, string place);

    [LoggerMessage(66, LogLevel.Warning, "An update from Telegram has a part that cannot be read, {Count} since startup. Its person still gets an answer. Is there a newer version of Telegram.Bot?")]
    public static partial void TelegramUpdateUnreadable(this ILogger log, int count);

    [LoggerMessage(50, LogLevel.Warning, "Telegram did not accept an answer in a group, code {Code}.")]
    public static partial void TelegramGroupNotAnswered(this ILogger log, int code);

    [LoggerMessage(46, LogLevel.Information, "Notices for {Centre} now go to a group in Telegram.")]
    public static partial void GroupConnected(this ILogger log, string centre);

    [LoggerMessage(47, LogLevel.Warning, "Notices for {Centre} no longer go to a group in Telegram: it was disconnected, or the bot was removed from it.")]
    public static partial void GroupDisconnected(this ILogger log, string centre);

    public static void GroupMoved(this ILogger log, string centre, bool isSet)
    {
        if (isSet)
            SetGroupMoved(log, centre);
        else
            GroupMoved(log, centre);
    }

    [LoggerMessage(48, LogLevel.Information, "The group of {Centre} has a new number in Telegram. The service uses the new one.")]
    private static partial void GroupMoved(ILogger log, string centre);

    [LoggerMessage(49, LogLevel.Warning, "The group of {Centre} has a new number in Telegram. The service uses the new one, but Centres:{Centre}:TelegramChatId holds the old one: set the new number, or remove the setting and connect the group with a link.")]
    private static partial void SetGroupMoved(ILogger log, string centre);

    // Channels/Viber

    public static void ViberCallFailed(this ILogger log, int code, Exception failure) => ViberCallFailed(log, code, ExceptionScrubber.Describe(failure));

    public static void ViberReceiptsPaused(this ILogger log, Exception failure) => ViberReceiptsPaused(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(60, LogLevel.Information, "Viber knows the bot. The service receives its messages.")]
    public static partial void ViberAnswers(this ILogger log);

    [LoggerMessage(61, LogLevel.Warning, "Viber did not accept a call at startup, code {Code} ({Place}). The service tries again. 1 means that Viber cannot reach Viber:PublicUrl over HTTPS, 2 a wrong token.")]
    private static partial void ViberCallFailed(ILogger log, int code, string place);

    [LoggerMessage(63, LogLevel.Warning, "The database cannot read or store for now which screens were shown in Viber ({Place}). The service tries again.")]
    private static partial void ViberReceiptsPaused(ILogger log, string place);

    [LoggerMessage(64, LogLevel.Warning, "Neither Viber:PublicUrl nor PublicUrl is set, so Viber does not know where to send messages.")]
    public static partial void ViberHasNoAddress(this ILogger log);

    [LoggerMessage(65, LogLevel.Warning, "Viber accepted a message and could not show it, {Failed} since startup. The next message of its person shows the screen again.")]
    public static partial void ViberMessageFailed(this ILogger log, long failed);
}
