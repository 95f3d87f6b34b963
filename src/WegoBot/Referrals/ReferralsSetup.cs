using WegoBot.Privacy;

namespace WegoBot.Referrals;

/// <summary>Registers the services that send and read referrals.</summary>
public static class ReferralsSetup
{
    public static IServiceCollection AddReferrals(this IServiceCollection services)
    {
        services.AddSingleton<SofiaClock>();
        services.AddSingleton<PayloadSerializer>();
        services.AddSingleton<ReferralService>();
        services.AddSingleton<CaseMessageSerializer>();
        services.AddSingleton<CaseMessages>();
        services.AddSingleton<CaseScrubber>();
        services.AddSingleton<CaseNotifications>();
        services.AddSingleton<PersonCases>();
        services.AddSingleton<CentreReferrals>();
        services.AddSingleton<CentreAnswers>();
        services.AddSingleton<CaseNotes>();
        services.AddSingleton<CertainTime>();
        services.AddSingleton<ReferralRetention>();
        services.AddSingleton<RetentionRule>(provider => provider.GetRequiredService<CertainTime>().Look);
        services.AddSingleton<RetentionRule>(provider => provider.GetRequiredService<ReferralRetention>().Expire);
        return services;
    }
}
