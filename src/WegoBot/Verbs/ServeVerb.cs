using Microsoft.Extensions.Options;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Runs the service until it is asked to stop.</summary>
internal static class ServeVerb
{
    public static async Task<int> Run(WebApplication app, CancellationToken cancellationToken)
    {
        await using (app)
        {
            await Prepare(app.Services, cancellationToken);
            var workers = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
            await app.RunAsync(cancellationToken);
            // A failed worker stops the host, and the host would report success.
            foreach (var failed in workers.Select(worker => worker.ExecuteTask).OfType<Task>().Where(task => task.IsFaulted))
                await failed;
            return 0;
        }
    }

    /// <summary>Checks all settings and the content, and prepares the database before anything listens.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetService<IStartupValidator>()?.Validate();
        _ = services.GetRequiredService<Texts>();
        await services.GetRequiredService<IDatabaseInitializer>().Prepare(cancellationToken);
    }
}
