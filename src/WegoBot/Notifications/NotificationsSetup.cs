using Microsoft.Extensions.Options;
using WegoBot.Calendar;
using WegoBot.Privacy;

namespace WegoBot.Notifications;

/// <summary>Registers how staff are notified.</summary>
public static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StaffGroupOptions>().Configure<IConfiguration>((options, settings) => options.Read(settings)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffGroupOptions>, StaffGroupOptions.Check>();
        services.AddSingleton<StaffGroupSerializer>();
        services.AddSingleton<GroupLinkCodes>();
        services.AddSingleton<StaffGroups>();
        services.AddSingleton<StaffGroupRetention>();
        services.AddSingleton<RetentionRule>(provider => provider.GetRequiredService<StaffGroupRetention>().Expire);
        services.AddOptions<EscalationOptions>().BindConfiguration(EscalationOptions.Section)
            .Validate(options => options.IsValid(), "Notifications:RemindAfterMinutes is not between 5 and 4800 working minutes.").ValidateOnStart();
        services.AddSingleton<CentreCalendars>();
        services.AddSingleton<Escalations>();
        services.AddSingleton(StaffInbox.Delivery);
        services.AddEmail(configuration);
        services.AddSingleton<Deliveries>();
        services.AddSingleton<DeliveryStatuses>();
        services.AddSingleton<RetentionRule>(provider => provider.GetRequiredService<DeliveryStatuses>().Expire);
        services.AddSingleton<BotStatus>();
        services.AddSingleton<StaffInbox>();
        services.AddSingleton<NotificationStatus>();
        services.AddSingleton<NotificationSignal>();
        services.AddHostedService<NotificationWorker>();
        return services;
    }
}
