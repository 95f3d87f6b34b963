using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WegoBot.Service;

namespace WegoBot.Tests;

/// <summary>Everything that the service logs, exactly as its console writes it.</summary>
public sealed class CapturedLog : ILoggerProvider
{
    private readonly PlainConsoleFormatter _console = new(TimeProvider.System);
    private readonly StringWriter _lines = new();

    public string Text
    {
        get
        {
            lock (_lines)
                return _lines.ToString();
        }
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(CapturedLog log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log._lines)
                log._console.Write(new LogEntry<TState>(logLevel, name, eventId, state, exception, formatter), null, log._lines);
        }
    }
}
