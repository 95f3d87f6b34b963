using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>A service whose rotation takes a step only when a test says so.</summary>
internal static class RotationByHand
{
    /// <summary>For <see cref="WegoBotApp.With"/>.</summary>
    public static void Setup(IServiceCollection services)
    {
        services.Remove(services.Single(one => one.ServiceType == typeof(IHostedService) && one.ImplementationType == typeof(KeyRotationWorker)));
        services.AddSingleton<KeyRotationWorker>();
    }

    public static Task Step(WegoBotApp app) => app.Services.GetRequiredService<KeyRotationWorker>().Step(CancellationToken.None);
}
