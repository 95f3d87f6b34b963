using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Pilots;

/// <summary>Registers what is tested in a region for a time.</summary>
public static class PilotsSetup
{
    public static IServiceCollection AddPilots(this IServiceCollection services) => services
        .AddSingleton<CurrentPilots>()
        .AddHostedService(provider => provider.GetRequiredService<CurrentPilots>())
        .AddSingleton<PilotService>()
        .AddRetention<PilotRow>(provider => provider.GetRequiredService<PilotService>().Expire);
}
