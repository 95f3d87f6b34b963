using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using WegoBot.Privacy;

namespace WegoBot.Service;

/// <summary>
/// Writes one line for each log entry. For an exception it writes only the type and the place. From the framework it writes only warnings
/// and errors, whatever the settings say. In the journal each line starts with its level.
/// </summary>
public sealed class PlainConsoleFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    private readonly bool _isInJournal = SystemdSetup.IsInJournal;

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArgumentNullException.ThrowIfNull(textWriter);
        var ours = logEntry.Category.StartsWith(nameof(WegoBot), StringComparison.Ordinal);
        // EF Core writes whole exceptions, with messages and file names, into its lines. Our own lines report the same failures.
        if (!ours && (logEntry.LogLevel < LogLevel.Warning || logEntry.Category.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)))
            return;
        // The exception is left out, because some formatters append its message.
        var words = OneLine(logEntry.Formatter(logEntry.State, null));
        var place = logEntry.Exception is { } exception ? $" ({ExceptionScrubber.Describe(exception)})" : "";
        // https://www.freedesktop.org/software/systemd/man/latest/sd-daemon.html
        if (_isInJournal)
            textWriter.Write(Priority(logEntry.LogLevel));
        textWriter.WriteLine(logEntry.LogLevel == LogLevel.Information
            ? words
            : $"{clock.GetUtcNow():u} {logEntry.LogLevel} {logEntry.Category}: {words}{place}");
    }

    // A line break would begin a line of somebody else's, and an escape sequence would paint the terminal.
    private static string OneLine(string words) => string.Concat(words.ReplaceLineEndings(" ").Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static string Priority(LogLevel level) => level switch
    {
        LogLevel.Critical => "<2>",
        LogLevel.Error => "<3>",
        LogLevel.Warning => "<4>",
        LogLevel.Information => "<6>",
        _ => "<7>",
    };
}
