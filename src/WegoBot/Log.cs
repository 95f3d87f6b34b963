using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot;

/// <summary>Every line that the service can log. No line takes free text or an account, and an exception is logged only as its type and place.</summary>
/// <remarks>
/// <para>
/// Every line is a method here, so that one file shows everything that the log can say. Operators read the log, and it is kept outside the
/// database, where retention does not reach it. A line with her words or her account would outlive the conversation and show that she wrote.
/// </para>
/// <para>
/// A method must never take her words, an account or a chat of hers, a name, a case code, a token, or a setting that can hold a secret. It may
/// take a number, the id of a notification, a messenger's name, a centre of the catalogue, and the service's own address. The message of an
/// exception can quote a value, a file or a URL, so no message is logged: a public method takes the exception, and the private method behind
/// it takes only what <see cref="ExceptionScrubber.Describe"/> returns.
/// </para>
/// <para>
/// <c>AnonymousTests</c> reads the parameters of every generated method by reflection. It allows a logger, an <see cref="int"/>, a
/// <see cref="Guid"/>, a <see cref="ChannelKind"/>, a text named <c>place</c>, <c>centre</c> or <c>centres</c>, and the two other parameters that
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

    [LoggerMessage(1, LogLevel.Warning, "A stored conversation cannot be read; its person is greeted anew.")]
    public static partial void ConversationUnreadable(this ILogger log);

    [LoggerMessage(2, LogLevel.Error, "A stored referral is not what its person agreed to; its text is not shown.")]
    public static partial void ReferralUnreadable(this ILogger log);

    [LoggerMessage(3, LogLevel.Warning, "Deleted bytes are not off the disk yet ({Place}); tried again.")]
    private static partial void SecureDeleteFailed(ILogger log, string place);

    [LoggerMessage(4, LogLevel.Warning, "A commit failed ({Place}); its turns are taken one at a time.")]
    private static partial void BatchFailed(ILogger log, string place);

    [LoggerMessage(5, LogLevel.Error, "A turn failed alone ({Place}); it is passed over, and its person sees the current screen.")]
    private static partial void TurnFailed(ILogger log, string place);

    [LoggerMessage(6, LogLevel.Warning, "The database cannot be used for now ({Place}); tried again.")]
    private static partial void DatabaseUnavailable(ILogger log, string place);

    [LoggerMessage(7, LogLevel.Warning, "Letting go of old records failed ({Place}); tried again in a minute.")]
    private static partial void RetentionPaused(ILogger log, string place);

    [LoggerMessage(8, LogLevel.Warning, "Notifications cannot be read for now ({Place}); tried again.")]
    private static partial void NotificationsPaused(ILogger log, string place);

    [LoggerMessage(9, LogLevel.Warning, "Notification {Notification} did not arrive at attempt {Attempt} ({Place}); tried again.")]
    private static partial void NotificationNotDelivered(ILogger log, Guid notification, int attempt, string place);

    [LoggerMessage(10, LogLevel.Error, "A page failed ({Place}); its reader was told so.")]
    private static partial void PageFailed(ILogger log, string place);

    [LoggerMessage(11, LogLevel.Warning, "A staff session that was left cannot be ended in the database for now ({Place}); it opens nothing, and is tried again.")]
    private static partial void SigningOutPaused(ILogger log, string place);

    [LoggerMessage(12, LogLevel.Warning, "The server cannot be asked who leads ({Place}); this replica does not until it can.")]
    private static partial void LeadershipUnknown(ILogger log, string place);

    [LoggerMessage(13, LogLevel.Information, "This replica leads: it does what only one may do.")]
    public static partial void LeadershipAcquired(this ILogger log);

    [LoggerMessage(14, LogLevel.Warning, "A test notice did not arrive ({Place}); staff were told so.")]
    private static partial void TestNotDelivered(ILogger log, string place);

    [LoggerMessage(20, LogLevel.Information, "WegoBot answers at {Address} until you press Ctrl+C.")]
    public static partial void ServiceAnswers(this ILogger log, string address);

    [LoggerMessage(21, LogLevel.Information, "Nobody of a centre is signed in. A sign-in link for the staff of one: dotnet run --project src/WegoBot -- invite {Centre} (centres: {Centres})")]
    public static partial void HowToInvite(this ILogger log, string centre, string centres);

    // Channels/Messengers

    public static void ScreenNotSent(this ILogger log, ChannelKind messenger, int code, Exception failure) =>
        ScreenNotSent(log, messenger, code, ExceptionScrubber.Describe(failure));

    [LoggerMessage(43, LogLevel.Warning, "{Messenger} did not take a screen, code {Code} ({Place}); her next message shows it again. In Viber 23 and 24 mean no free messages or no balance.")]
    private static partial void ScreenNotSent(ILogger log, ChannelKind messenger, int code, string place);

    // Channels/Telegram

    public static void TelegramPollFailed(this ILogger log, int code, Exception failure) => TelegramPollFailed(log, code, ExceptionScrubber.Describe(failure));

    public static void TelegramBatchPaused(this ILogger log, Exception failure) => TelegramBatchPaused(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(40, LogLevel.Information, "Telegram knows the bot; its messages are taken.")]
    public static partial void TelegramAnswers(this ILogger log);

    [LoggerMessage(41, LogLevel.Warning, "Telegram gives no updates, code {Code} ({Place}); tried again. 401 and 404 mean a wrong token, 409 a second copy of the service or a webhook.")]
    private static partial void TelegramPollFailed(ILogger log, int code, string place);

    [LoggerMessage(42, LogLevel.Warning, "Updates of Telegram cannot be stored for now ({Place}); tried again.")]
    private static partial void TelegramBatchPaused(ILogger log, string place);

    [LoggerMessage(44, LogLevel.Debug, "Telegram did not take the answer to a press, code {Code}.")]
    public static partial void TelegramPressNotAnswered(this ILogger log, int code);

    [LoggerMessage(45, LogLevel.Warning, "A group of Telegram could not be left, code {Code}; tried again when something comes from there.")]
    public static partial void TelegramGroupNotLeft(this ILogger log, int code);

    public static void TelegramWebhookNotSet(this ILogger log, int code, Exception failure) => TelegramWebhookNotSet(log, code, ExceptionScrubber.Describe(failure));

    public static void TelegramProfileNotSet(this ILogger log, int code, Exception failure) => TelegramProfileNotSet(log, code, ExceptionScrubber.Describe(failure));

    [LoggerMessage(52, LogLevel.Information, "Telegram brought this bot's messages to an address; that is over, and they are asked for.")]
    public static partial void TelegramWebhookRemoved(this ILogger log);

    [LoggerMessage(53, LogLevel.Warning, "Telegram did not take the address of the webhook, code {Code} ({Place}); tried again. 400 means an address that it does not reach, 401 and 404 a wrong token.")]
    private static partial void TelegramWebhookNotSet(ILogger log, int code, string place);

    [LoggerMessage(54, LogLevel.Warning, "Telegram brings this bot's messages elsewhere; told again. Does another service use the token?")]
    public static partial void TelegramBringsElsewhere(this ILogger log);

    [LoggerMessage(55, LogLevel.Warning, "Telegram could not bring messages lately, and {Count} wait; it tries again. Does the proxy pass /telegram on, with the header X-Telegram-Bot-Api-Secret-Token?")]
    public static partial void TelegramCannotBring(this ILogger log, int count);

    [LoggerMessage(56, LogLevel.Warning, "Telegram did not take a part of the bot's profile, code {Code} ({Place}); what was set before stays, and the next start sets it again.")]
    private static partial void TelegramProfileNotSet(ILogger log, int code, string place);

    [LoggerMessage(66, LogLevel.Warning, "An update of Telegram has a part that cannot be read, {Count} since startup; its person is answered all the same. Is there a newer version of Telegram.Bot?")]
    public static partial void TelegramUpdateUnreadable(this ILogger log, int count);

    [LoggerMessage(50, LogLevel.Warning, "Telegram did not take an answer in a group, code {Code}.")]
    public static partial void TelegramGroupNotAnswered(this ILogger log, int code);

    [LoggerMessage(46, LogLevel.Information, "Notices for {Centre} go to a group of Telegram from now on.")]
    public static partial void GroupTied(this ILogger log, string centre);

    [LoggerMessage(47, LogLevel.Warning, "Notices for {Centre} go to no group of Telegram any more: it was untied, or the bot was sent away.")]
    public static partial void GroupUntied(this ILogger log, string centre);

    public static void GroupMoved(this ILogger log, string centre, bool isSet)
    {
        if (isSet)
            SetGroupMoved(log, centre);
        else
            GroupMoved(log, centre);
    }

    [LoggerMessage(48, LogLevel.Information, "The group of {Centre} has another number in Telegram now; it is followed.")]
    private static partial void GroupMoved(ILogger log, string centre);

    [LoggerMessage(49, LogLevel.Warning, "The group of {Centre} has another number in Telegram now. It is followed, but Centres:{Centre}:TelegramChatId is out of date: set the new number, or take the setting out and tie the group by a link.")]
    private static partial void SetGroupMoved(ILogger log, string centre);

    // Channels/Viber

    public static void ViberCallFailed(this ILogger log, int code, Exception failure) => ViberCallFailed(log, code, ExceptionScrubber.Describe(failure));

    public static void ViberReceiptsPaused(this ILogger log, Exception failure) => ViberReceiptsPaused(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(60, LogLevel.Information, "Viber knows the bot; its messages are taken.")]
    public static partial void ViberAnswers(this ILogger log);

    [LoggerMessage(61, LogLevel.Warning, "Viber did not take the start, code {Code} ({Place}); tried again. 1 means that it cannot reach Viber:PublicUrl over HTTPS, 2 a wrong token.")]
    private static partial void ViberCallFailed(ILogger log, int code, string place);

    [LoggerMessage(63, LogLevel.Warning, "The database cannot tell or keep which screens were shown in Viber ({Place}); tried again.")]
    private static partial void ViberReceiptsPaused(ILogger log, string place);

    [LoggerMessage(64, LogLevel.Warning, "Neither Viber:PublicUrl nor PublicUrl is set, so Viber is not told where to send messages.")]
    public static partial void ViberHasNoAddress(this ILogger log);

    [LoggerMessage(65, LogLevel.Warning, "Viber tells of a message that it took and could not show; {Failed} since the start. Her next message shows the screen again.")]
    public static partial void ViberMessageFailed(this ILogger log, long failed);
}
