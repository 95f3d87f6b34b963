using WegoBot.Privacy;

namespace WegoBot.Staff;

/// <summary>Registers how staff sign in.</summary>
public static class StaffSignInSetup
{
    public static IServiceCollection AddStaffSignIn(this IServiceCollection services)
    {
        services.AddSingleton<Invitations>();
        services.AddSingleton<StaffSessions>();
        services.AddSingleton<StaffRetention>();
        services.AddSingleton<RetentionRule>(provider => provider.GetRequiredService<StaffRetention>().Expire);
        return services;
    }
}
