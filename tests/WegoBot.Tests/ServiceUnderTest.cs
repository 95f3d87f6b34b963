using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WegoBot.Tests;

/// <summary>
/// The real service in the tests' own process. It ends as it does outside, by its own entry point and once, and is waited for to its last
/// connection: whoever starts it again on the same folder is alone there.
/// </summary>
public abstract class ServiceUnderTest : WebApplicationFactory<Program>
{
    private readonly LastToEnd _last = new();

    protected override IHost CreateHost(IHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(_ => _last));
        return new EndingByItself(base.CreateHost(builder), _last.Ended);
    }

    /// <summary>Loggers are made before whatever keeps a connection, and what is made first is disposed of last.</summary>
    private sealed class LastToEnd : ILoggerProvider
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => _end.Task;

        public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

        public void Dispose() => _end.TrySetResult();
    }

    /// <summary>Is only told to stop. The factory would stop it and dispose of it beside its entry point, which does both as well.</summary>
    private sealed class EndingByItself(IHost host, Task ended) : IHost
    {
        private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(1);

        public IServiceProvider Services => host.Services;

        public Task StartAsync(CancellationToken cancellationToken = default) => host.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken = default)
        {
            if (ended.IsCompleted)
                return Task.CompletedTask;
            Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            return ended.WaitAsync(LongestEnd, cancellationToken);
        }

        public void Dispose()
        {
            // Its entry point has.
        }
    }
}
