using System.Text;
using Microsoft.Extensions.Logging;

namespace WegoBot.Tests.Pages;

/// <summary>Where she is and which browser she has is written nowhere, also when an operator lets everything be logged.</summary>
[Trait("Engine", "Sqlite")] // neither engine is given it
public sealed class AddressTests
{
    private const string Address = "203.0.113.77";

    private static readonly (string Name, string Value)[] Told =
    [
        ("User-Agent", "Kanarche/77.5 (Linux; Android 16)"), ("Referer", "https://kanarche.example/search"), ("X-Forwarded-For", Address), ("X-Real-IP", Address),
        ("Forwarded", $"for={Address}"), ("Sec-CH-UA-Model", "Kanarche"), ("Accept-Language", "bg"),
    ];

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task No_address_and_no_browser_stands_in_a_log_or_a_file(string version)
    {
        var (log, all) = (new CapturedLog(), new Everything());
        await using var line = new WatchedLine(Version.Parse(version), log, all);
        using var person = line.Browser();
        foreach (var (name, value) in Told)
            person.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        await person.Walks(Way.ToRuse);
        foreach (var path in (string[])["/nothing-here", "/staff", "/readyz", "/leave"])
            await person.GetAsync(path);

        Assert.NotEmpty(line.Callers);
        foreach (var canary in (string[])["Kanarche", "kanarche", Address, "127.0.0.1" + line.Callers[0], .. line.Callers])
        {
            Assert.DoesNotContain(canary, log.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(line.Files(), file => FileBytes.Of(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0);
        }

        // The framework did say something below Warning, and nobody wrote it down.
        Assert.True(all.Offered > 100, $"only {all.Offered} entries were offered");
    }

    private sealed class Everything : ILoggerProvider, ILogger
    {
        private int _offered;

        public int Offered => _offered;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel < LogLevel.Warning)
                Interlocked.Increment(ref _offered);
        }

        public void Dispose()
        {
        }
    }
}
