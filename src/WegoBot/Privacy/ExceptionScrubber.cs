using System.Diagnostics;

namespace WegoBot.Privacy;

/// <summary>What may be logged of an exception: its type and the place in our own code, never its message.</summary>
public static class ExceptionScrubber
{
    public static string Place(Exception exception)
    {
        var method = new StackTrace(exception).GetFrames()
            .Select(frame => frame.GetMethod()?.DeclaringType)
            .FirstOrDefault(type => type?.Namespace is { } name && name.StartsWith(nameof(WegoBot), StringComparison.Ordinal));
        // An async method is a nested type of its class: WegoBot.Conversations.TurnLoop+<Run>d__3.
        var place = method?.FullName?.Split('+', '`')[0] ?? "the framework";
        return exception.InnerException is { } inner
            ? $"{exception.GetType().Name} of {inner.GetType().Name} in {place}"
            : $"{exception.GetType().Name} in {place}";
    }
}
