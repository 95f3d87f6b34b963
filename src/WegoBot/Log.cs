namespace WegoBot;

/// <summary>Every line that the service can log. None takes free text or an account.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed with {Kind}")]
    public static partial void PageFailed(ILogger logger, string kind);
}
