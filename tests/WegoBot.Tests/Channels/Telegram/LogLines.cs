using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>Keeps every line that is logged, exceptions included.</summary>
internal sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public ILogger<T> For<T>() => new Category<T>(this);

    public void Dispose()
    {
    }

    private class Category(LogLines log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Lines.Enqueue($"{logLevel} {name} {formatter(state, exception)} {exception}");
    }

    private sealed class Category<T>(LogLines log) : Category(log, typeof(T).Name), ILogger<T>;
}
