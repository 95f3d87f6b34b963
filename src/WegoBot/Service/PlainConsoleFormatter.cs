using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using WegoBot.Privacy;

namespace WegoBot.Service;

/// <summary>
/// Writes one line for each log entry. For an exception it writes only the type and the place. From the framework it writes only warnings
/// and errors, whatever the settings say. Under systemd each line starts with the journal's level.
/// </summary>
public sealed class PlainConsoleFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    private readonly bool _isSystemd = SystemdHelpers.IsSystemdService();

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArgumentNullException.ThrowIfNull(textWriter);
        var ours = logEntry.Category.StartsWith(nameof(WegoBot), StringComparison.Ordinal);
        // EF Core writes whole exceptions, with messages and file names, into its lines. Our own lines report the same failures.
        if (!ours && (logEntry.LogLevel < LogLevel.Warning || logEntry.Category.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)))
            return;
        // The exception is left out, because some formatters append its message.
        var words = logEntry.Formatter(logEntry.State, null).ReplaceLineEndings(" ");
        var place = logEntry.Exception is { } exception ? $" ({ExceptionScrubber.Describe(exception)})" : "";
        // https://www.freedesktop.org/software/systemd/man/latest/sd-daemon.html
        if (_isSystemd)
            textWriter.Write(Priority(logEntry.LogLevel));
        textWriter.WriteLine(logEntry.LogLevel == LogLevel.Information
            ? words
            : $"{clock.GetUtcNow():u} {logEntry.LogLevel} {logEntry.Category}: {words}{place}");
    }

    private static string Priority(LogLevel level) => level switch
    {
        LogLevel.Critical => "<2>",
        LogLevel.Error => "<3>",
        LogLevel.Warning => "<4>",
        LogLevel.Information => "<6>",
        _ => "<7>",
    };
}
