namespace WegoBot.Notifications;

/// <summary>The messenger says when to retry. Until then nothing else may be sent to that centre either.</summary>
public sealed class RetryAfterException(TimeSpan pause, Exception reason) : Exception("Not yet.", reason)
{
    public TimeSpan Pause => pause;
}
