using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WegoBot.Centres;
using WegoBot.Localization;
using WegoBot.Understanding;

namespace WegoBot.Tests;

/// <summary>
/// The real service in the tests' own process. It ends as it does outside, by its own entry point and once, and is waited for to its last
/// connection: whoever starts it again on the same folder is alone there.
/// </summary>
public abstract class ServiceUnderTest : WebApplicationFactory<Program>
{
    private readonly LastToEnd _last = new();

    /// <summary>Whether the chat offers centres where nobody has an account, as most tests want it.</summary>
    protected virtual bool OffersEveryCentre => true;

    protected override IHost CreateHost(IHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(_ => _last));
        if (OffersEveryCentre)
            builder.ConfigureServices(services => services.Configure<ReferralOptions>(options => options.OfferWithoutStaff = true));
        return new EndingByItself(base.CreateHost(builder), _last.Ended);
    }

    /// <summary>Takes what another service of this process has read from the same files.</summary>
    protected static void SharesContent(IServiceCollection services) => services.AddSingleton(ReadOnce.Content.Value).AddSingleton(ReadOnce.Understanding.Value);

    /// <summary>What every service of this process would read from the same files.</summary>
    private static class ReadOnce
    {
        public static readonly Lazy<LocalizationContent> Content = new(LocalizationFolder.InUse().Read);

        public static readonly Lazy<TextUnderstanding> Understanding = new(() => new TextUnderstanding(LocalizationFolder.InUse().Understanding));
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
