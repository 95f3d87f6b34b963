using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Registers accounts, sessions and who may do what, on ASP.NET Core Identity.</summary>
public static class StaffSignInSetup
{
    private static readonly TimeSpan PasskeyStepLifetime = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddStaffSignIn(this IServiceCollection services)
    {
        services.AddSingleton<Invitations>();
        services.AddSingleton<StaffSessions>();
        services.AddSingleton<RefusedAttempts>();
        services.AddSingleton<SessionList>();
        services.AddSingleton<StaffPeople>();
        services.AddRetention<StaffInvitationRow>(RetentionSchedule.StaffInvitations, row => row.CreatedAt);
        services.AddRetention<StaffSessionRow>(RetentionSchedule.StaffSessions, row => row.StartedAt);
        services.AddSingleton<AuditRetention>();
        services.AddRetention<AuditEntryRow>(provider => provider.GetRequiredService<AuditRetention>().Expire);
        services.AddAccounts();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, StaffSessionAuthentication>(IdentityConstants.ApplicationScheme, configureOptions: null)
            // Holds for a moment what a passkey was asked for. SignInManager names the scheme.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                cookie.Cookie.Name = "step";
                cookie.Cookie.Path = "/staff";
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.ExpireTimeSpan = PasskeyStepLifetime;
            });
        services.AddAuthorization();
        services.AddSingleton<StaffVisits>();
        services.AddSingleton<StaffRecords>();
        services.AddSingleton<StaffAudit>();
        services.AddSingleton<IAuthorizationHandler, StaffAccessRule>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, StaffAccessAnswers>();
        return services;
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<StaffAccountRow>(identity =>
        {
            // Names are in any alphabet. Enrolment.NameIn says what a name is.
            identity.User.AllowedUserNameCharacters = "";
            // AttemptLimiter counts attempts: a pause must not close the ways that cannot be guessed.
            identity.Lockout.AllowedForNewUsers = false;
        }).AddSignInManager();
        services.AddScoped<IUserStore<StaffAccountRow>, StaffAccountStore>();
        services.AddScoped<ILookupNormalizer, NameHasher>();
        services.AddScoped<IUserClaimsPrincipalFactory<StaffAccountRow>, StaffPrincipals>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>(PasskeyDomain.Configure);
        services.AddSingleton<RecoveryCodes>();
        services.AddSingleton<TotpSecrets>();
        services.AddScoped<AttemptLimiter>();
        services.AddScoped<Credentials>();
        services.AddScoped<PasskeySignIn>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<MySignIn>();
    }
}
