using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace WegoBot.Limits;

/// <summary>Registers what keeps one caller from slowing down all others. Leaving and help now have no limit.</summary>
public static class LimitsSetup
{
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section)
            .Validate(options => options.Factor is >= 1 and <= LimitOptions.LargestFactor, $"Limits:Factor is a whole number from 1 to {LimitOptions.LargestFactor}.")
            .ValidateOnStart();
        return services
            .AddSingleton<EphemeralSlots>()
            .AddSingleton<ConversationLimits>()
            .AddSingleton<CodeGuesses>()
            .AddSingleton<BallotLimits>()
            .AddSingleton<OfficeGuesses>()
            .AddSingleton<EmployerLimits>()
            .Configure<KestrelServerOptions>(ConnectionLimits.Apply)
            .AddRateLimiter(_ => { })
            .AddSingleton<IConfigureOptions<RateLimiterOptions>, AddressLimits>();
    }
}
