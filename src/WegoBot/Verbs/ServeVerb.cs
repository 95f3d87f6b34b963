using Microsoft.Extensions.Options;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Runs the service until it is told to stop.</summary>
internal static class ServeVerb
{
    public static async Task<int> Run(WebApplication app, CancellationToken stop)
    {
        await using (app)
        {
            await Prepare(app.Services, stop);
            await app.RunAsync(stop);
            return 0;
        }
    }

    /// <summary>Checks all settings and makes the database ready, before anything listens.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken stop)
    {
        services.GetService<IStartupValidator>()?.Validate();
        await services.GetRequiredService<DatabaseFile>().Prepare(stop);
    }
}
