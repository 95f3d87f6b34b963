using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WegoBot.Tests;

/// <summary>The real service in the tests' own process. Its end is waited for to its last connection: whoever starts it again on the same folder is alone there.</summary>
public abstract class ServiceUnderTest : WebApplicationFactory<Program>
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(1);

    private readonly LastToEnd _last = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        // The service's own entry point disposes of it as well, and of the two whoever comes second has returned at once.
        await _last.Ended.WaitAsync(LongestEnd);
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(_ => _last.Begin()));
        return base.CreateHost(builder);
    }

    /// <summary>Loggers are made before whatever keeps a connection, and what is made first is disposed of last.</summary>
    private sealed class LastToEnd : ILoggerProvider
    {
        private TaskCompletionSource? _end;

        /// <summary>Done as well while nothing has begun.</summary>
        public Task Ended => _end?.Task ?? Task.CompletedTask;

        public LastToEnd Begin()
        {
            _end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return this;
        }

        public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

        public void Dispose() => _end?.TrySetResult();
    }
}
