using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using WegoBot.Service;

namespace WegoBot.Fuzz;

/// <summary>Reads every line at Trace exactly as the console writes it, and keeps those that name a person or tell of a failure. The others are dropped.</summary>
public sealed class LogWatch : ILoggerProvider
{
    private readonly ConcurrentQueue<BrokenRuleException> _found = [];
    private readonly PlainConsoleFormatter _console = new(TimeProvider.System);
    private long _lines;

    public long Lines => Interlocked.Read(ref _lines);

    /// <exception cref="BrokenRuleException">Since the last call a line was written that must not be.</exception>
    public void AssertClean()
    {
        if (_found.TryDequeue(out var found))
            throw found;
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
        // There is nothing to give back.
    }

    private void Read(string line, LogLevel level, string category)
    {
        if (line.Length == 0)
            return;
        Interlocked.Increment(ref _lines);
        if (Canaries.In(line) is { } canary)
            _found.Enqueue(new BrokenRuleException(Rule.Canary, $"'{canary}' stands in the log: {line}"));
        var fails = level >= LogLevel.Error || line.Contains("A turn failed", StringComparison.Ordinal) || line.Contains("A commit failed", StringComparison.Ordinal)
            || line.Contains("cannot be stored for now", StringComparison.Ordinal);
        if (fails && category.StartsWith(nameof(WegoBot), StringComparison.Ordinal))
            _found.Enqueue(new BrokenRuleException(Rule.Crash, line));
    }

    private sealed class Category(LogWatch watch, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var line = new StringWriter();
            watch._console.Write(new LogEntry<TState>(logLevel, name, eventId, state, exception, formatter), null, line);
            watch.Read(line.ToString(), logLevel, name);
        }
    }
}
