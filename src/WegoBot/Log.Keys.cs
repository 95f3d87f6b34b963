using WegoBot.Privacy;

namespace WegoBot;

/// <content>What is logged of the rotation of the key: versions, never a key.</content>
public static partial class Log
{
    [LoggerMessage(110, LogLevel.Information, "Nothing in the database needs key {Version} any more.")]
    public static partial void KeyRetired(this ILogger log, int version);

    [LoggerMessage(111, LogLevel.Information, "Key {Version} is destroyed in the key file of this machine. Put the new key file in the place of your copies.")]
    public static partial void KeyDestroyed(this ILogger log, int version);

    [LoggerMessage(112, LogLevel.Critical, "The key file is older than the database, so this copy of the service stops: copy the newest key file here.")]
    public static partial void KeyFileTooOld(this ILogger log);

    public static void KeyRotationPaused(this ILogger log, Exception failure) => KeyRotationPaused(log, ExceptionScrubber.Describe(failure));

    [LoggerMessage(113, LogLevel.Warning, "The keys cannot be looked after for now ({Place}). The service tries again.")]
    private static partial void KeyRotationPaused(ILogger log, string place);
}
