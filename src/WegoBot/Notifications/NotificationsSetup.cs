using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

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
        services.AddRetention<StaffGroupRow>(RetentionSchedule.StaffGroups, row => row.EndedAt);
        services.AddOptions<EscalationOptions>().BindConfiguration(EscalationOptions.Section)
            .Validate(options => options.IsValid(), "Notifications:RemindAfterMinutes is not between 5 and 4800 working minutes.").ValidateOnStart();
        services.AddSingleton<RotaEditor>();
        services.AddSingleton<RotaRetention>();
        services.AddRetention<RotaDayRow>(provider => provider.GetRequiredService<RotaRetention>().Expire);
        services.AddSingleton<PeopleDeliveries>();
        services.AddSingleton<NoticePreferences>();
        services.AddSingleton<Escalations>();
        services.AddSingleton(StaffInbox.Delivery);
        services.AddEmail(configuration);
        services.AddSingleton<Deliveries>();
        services.AddSingleton<DeliveryStatuses>();
        services.AddRetention<DeliveryStatusRow>(provider => provider.GetRequiredService<DeliveryStatuses>().Expire);
        services.AddSingleton<BotStatus>();
        services.AddSingleton<StaffInbox>();
        services.AddSingleton<NotificationStatus>();
        services.AddSingleton<NotificationSignal>();
        services.AddSingleton<NotificationAttempts>();
        services.AddHostedService<NotificationWorker>();
        return services;
    }
}
