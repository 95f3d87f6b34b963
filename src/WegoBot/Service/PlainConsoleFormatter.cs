using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using WegoBot.Privacy;

namespace WegoBot.Service;

/// <summary>One line for each thing logged. Of an exception it writes type and place, and of the framework only warnings, whatever the settings say.</summary>
public sealed class PlainConsoleFormatter(TimeProvider clock) : ConsoleFormatter(Called)
{
    public const string Called = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArgumentNullException.ThrowIfNull(textWriter);
        var ours = logEntry.Category.StartsWith(nameof(WegoBot), StringComparison.Ordinal);
        // EF Core writes whole exceptions, messages and files included, into its lines; what fails is told by ours.
        if (!ours && (logEntry.LogLevel < LogLevel.Warning || logEntry.Category.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)))
            return;
        // Formatted without the exception, since some formatters append its message.
        var words = logEntry.Formatter(logEntry.State, null).ReplaceLineEndings(" ");
        var place = logEntry.Exception is { } exception ? $" ({ExceptionScrubber.Place(exception)})" : "";
        textWriter.WriteLine(logEntry.LogLevel == LogLevel.Information
            ? words
            : $"{clock.GetUtcNow():u} {logEntry.LogLevel} {logEntry.Category}: {words}{place}");
    }
}
