using System.Diagnostics;

namespace WegoBot.Privacy;

/// <summary>Describes an exception for the log: its type and the place in our own code. The message is never logged, because it can quote what a person wrote.</summary>
public static class ExceptionScrubber
{
    public static string Describe(Exception exception)
    {
        var method = new StackTrace(exception).GetFrames()
            .Select(frame => frame.GetMethod()?.DeclaringType)
            .FirstOrDefault(type => type?.Namespace is { } name && name.StartsWith(nameof(WegoBot), StringComparison.Ordinal));
        // The compiler turns an async method into a nested type of its class: WegoBot.Conversations.TurnLoop+<Run>d__3.
        var place = method?.FullName?.Split('+', '`')[0] ?? "the framework";
        return exception.InnerException is { } inner
            ? $"{exception.GetType().Name} of {inner.GetType().Name} in {place}"
            : $"{exception.GetType().Name} in {place}";
    }
}
