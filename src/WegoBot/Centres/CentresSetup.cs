using WegoBot.Calendar;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Centres;

/// <summary>Registers what centres set for themselves.</summary>
public static class CentresSetup
{
    public static IServiceCollection AddCentres(this IServiceCollection services)
    {
        services.AddOptions<ReferralOptions>().BindConfiguration(ReferralOptions.Section).ValidateOnStart();
        services.AddSingleton<CentreCalendars>();
        services.AddSingleton<Rotas>();
        services.AddSingleton<CentreSettingsSerializer>();
        services.AddSingleton<CurrentCentres>();
        services.AddHostedService(provider => provider.GetRequiredService<CurrentCentres>());
        services.AddSingleton<CentreAvailabilities>();
        services.AddSingleton<CentreSettingsStore>();
        services.AddRetention<CentreSettingsRow>(provider => provider.GetRequiredService<CentreSettingsStore>().Expire);
        return services;
    }
}
