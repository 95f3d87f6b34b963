using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Registers the services that send and read referrals.</summary>
public static class ReferralsSetup
{
    public static IServiceCollection AddReferrals(this IServiceCollection services)
    {
        services.AddSingleton<SofiaClock>();
        services.AddSingleton<CaseKeys>();
        services.AddSingleton<PayloadSerializer>();
        services.AddSingleton<ReferralService>();
        services.AddSingleton<CaseMessageSerializer>();
        services.AddSingleton<CaseMessages>();
        services.AddSingleton<CaseScrubber>();
        services.AddSingleton<CaseNotifications>();
        services.AddSingleton<AlertSerializer>();
        services.AddSingleton<CaseAlerts>();
        services.AddSingleton<OnwardText>();
        services.AddSingleton<SummarySerializer>();
        services.AddSingleton<SummaryComposer>();
        services.AddSingleton<CaseCommits>();
        services.AddSingleton<CentreSummaries>();
        services.AddSingleton<OfficeCodes>();
        services.AddSingleton<OfficeSessions>();
        services.AddSingleton<OfficeAnswers>();
        services.AddSingleton<CentreHandOvers>();
        services.AddSingleton<PersonSummaries>();
        services.AddSingleton<PersonHandOvers>();
        services.AddSingleton<PersonOnward>();
        services.AddSingleton<NumberSerializer>();
        services.AddSingleton<TypedPhoneNumbers>();
        services.AddSingleton<CaseContacts>();
        services.AddSingleton<PersonCases>();
        services.AddSingleton<CentreReferrals>();
        services.AddSingleton<CentreAnswers>();
        services.AddSingleton<CentreNumbers>();
        services.AddSingleton<CaseNotes>();
        services.AddSingleton<CaseOwnership>();
        services.AddSingleton<CaseReminders>();
        services.AddHostedService<ReminderWorker>();
        services.AddSingleton<ClosingNotices>();
        services.AddHostedService<ClosingNoticeWorker>();
        services.AddSingleton<CertainTime>();
        services.AddSingleton<ReferralRetention>();
        services.AddRetention<CursorRow>(provider => provider.GetRequiredService<CertainTime>().Look);
        services.AddRetention<SummaryRow>(provider => provider.GetRequiredService<OfficeCodes>().Expire);
        services.AddRetention<ReferralRow>(provider => provider.GetRequiredService<ReferralRetention>().Expire);
        return services;
    }
}
