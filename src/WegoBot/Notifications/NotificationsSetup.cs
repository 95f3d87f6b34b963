using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Notifications;

/// <summary>Registers how staff are notified.</summary>
public static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<StaffGroupOptions>().Configure<IConfiguration>((options, settings) => options.Read(settings)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffGroupOptions>, StaffGroupOptions.Check>();
        services.AddSingleton<StaffGroupSerializer>();
        services.AddSingleton<GroupLinkCodes>();
        services.AddSingleton<StaffGroups>();
        services.AddSingleton<StaffGroupRetention>();
        services.AddSingleton<RetentionRule>(provider => provider.GetRequiredService<StaffGroupRetention>().Expire);
        services.AddSingleton(StaffInbox.Delivery);
        services.AddSingleton<Deliveries>();
        services.AddSingleton<StaffInbox>();
        services.AddSingleton<NotificationStatus>();
        services.AddSingleton<NotificationSignal>();
        services.AddHostedService<NotificationWorker>();
        return services;
    }
}
