using WegoBot.Privacy;

namespace WegoBot.Referrals;

/// <summary>The two desks at which referrals are sent and read.</summary>
public static class ReferralsSetup
{
    public static IServiceCollection AddReferrals(this IServiceCollection services)
    {
        services.AddSingleton<SofiaClock>();
        services.AddSingleton<PayloadWriting>();
        services.AddSingleton<ReferralDesk>();
        services.AddSingleton<CentreDesk>();
        services.AddSingleton<Retention>();
        services.AddSingleton<LetGo>(provider => provider.GetRequiredService<Retention>().LetGo);
        return services;
    }
}
