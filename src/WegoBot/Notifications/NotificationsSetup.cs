using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Notifications;

/// <summary>How staff are told.</summary>
public static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<StaffGroupOptions>().Configure<IConfiguration>((options, settings) => options.Read(settings)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffGroupOptions>, StaffGroupOptions.Check>();
        services.AddSingleton<StaffGroupWriting>();
        services.AddSingleton<GroupCodes>();
        services.AddSingleton<StaffGroups>();
        services.AddSingleton<StaffGroupRetention>();
        services.AddSingleton<LetGo>(provider => provider.GetRequiredService<StaffGroupRetention>().LetGo);
        services.AddSingleton(StaffInbox.Delivery);
        services.AddSingleton<Deliveries>();
        services.AddSingleton<StaffInbox>();
        services.AddSingleton<NoticeBoard>();
        services.AddSingleton<NotificationSignal>();
        services.AddHostedService<NotificationWorker>();
        return services;
    }
}
