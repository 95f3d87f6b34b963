using WegoBot.Privacy;

namespace WegoBot;

/// <content>What is logged of the staff: who signed in, what centres set, and how far the audit log goes.</content>
public static partial class Log
{
    [LoggerMessage(70, LogLevel.Information, "Account {Account} signed in.")]
    public static partial void StaffSignedIn(this ILogger log, Guid account);

    [LoggerMessage(71, LogLevel.Warning, "Somebody tried to sign in and was refused.")]
    public static partial void SignInRefused(this ILogger log);

    [LoggerMessage(72, LogLevel.Information, "Account {Account} was made from an invitation.")]
    public static partial void StaffAccountCreated(this ILogger log, Guid account);

    [LoggerMessage(73, LogLevel.Information, "Account {Account} was removed from {Centre}.")]
    public static partial void StaffRemoved(this ILogger log, Guid account, string centre);

    public static void CentreSettingsPaused(this ILogger log, Exception failure) => CentreSettingsPaused(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(28, LogLevel.Warning, "The settings of the centres cannot be read for now ({Place}). The last ones hold, and the service tries again.")]
    private static partial void CentreSettingsPaused(ILogger log, string place);

    [LoggerMessage(29, LogLevel.Error, "The stored settings of {Centre} cannot be read, so those of the catalogue hold. Save them again on the page.")]
    public static partial void CentreSettingsUnreadable(this ILogger log, string centre);

    public static void PilotsPaused(this ILogger log, Exception failure) => PilotsPaused(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(78, LogLevel.Warning, "What is tested in the regions cannot be read for now ({Place}). What was read last holds, and the service tries again.")]
    private static partial void PilotsPaused(ILogger log, string place);

    [LoggerMessage(74, LogLevel.Information, "The audit log goes as far as entry {Number} {Hash}")]
    public static partial void AuditLogEndsWith(this ILogger log, long number, string hash);

    [LoggerMessage(75, LogLevel.Error, "The audit log ends before the last entry that was written down outside the database: its end was cut off, or an older copy of the database was put back.")]
    public static partial void AuditLogIsShorter(this ILogger log);

    public static void AuditLogNotAnchored(this ILogger log, Exception failure) => AuditLogNotAnchored(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(76, LogLevel.Warning, "How far the audit log goes cannot be written down for now ({Place}). The service tries again in a minute.")]
    private static partial void AuditLogNotAnchored(ILogger log, string place);

    public static void ForgottenListNotWritten(this ILogger log, Exception failure) => ForgottenListNotWritten(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(90, LogLevel.Error, "What was forgotten cannot be added to the list that a restore needs ({Place}). The service tries again.")]
    private static partial void ForgottenListNotWritten(ILogger log, string place);
}
