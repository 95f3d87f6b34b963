namespace WegoBot.Notifications;

/// <summary>A delivery says itself when it may be tried again; until then nothing else may be sent there either.</summary>
public sealed class RetryAfterException(TimeSpan pause, Exception reason) : Exception("Not yet.", reason)
{
    public TimeSpan Pause => pause;
}
