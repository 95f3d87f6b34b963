namespace WegoBot.Notifications;

/// <summary>How staff are told.</summary>
public static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton(StaffInbox.Delivery);
        services.AddSingleton<Deliveries>();
        services.AddSingleton<StaffInbox>();
        services.AddSingleton<NotificationSignal>();
        services.AddHostedService<NotificationWorker>();
        return services;
    }
}
