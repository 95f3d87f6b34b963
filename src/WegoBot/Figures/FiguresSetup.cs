using Microsoft.EntityFrameworkCore.Diagnostics;
using WegoBot.Calendar;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Figures;

/// <summary>Registers what the service counts, and what it publishes of that.</summary>
public static class FiguresSetup
{
    public static IServiceCollection AddFigures(this IServiceCollection services)
    {
        services.AddSingleton<FigureTables>();
        services.AddSingleton<FigureRecorder>();
        services.AddSingleton<ConversationFigures>();
        services.AddSingleton<FigureStore>();
        services.AddSingleton<FigureReleases>();
        // The recorder needs the keys, and those the database: it is asked for when the first referral changes.
        services.AddSingleton<IInterceptor>(provider => new ReferralFigures(
            provider.GetRequiredService<CentreCalendars>(), new Lazy<FigureRecorder>(provider.GetRequiredService<FigureRecorder>)));
        services.AddRetention<FigureCountRow>(provider => provider.GetRequiredService<FigureStore>().Fold);
        services.AddRetention<FigureCountRow>(provider => provider.GetRequiredService<FigureStore>().Expire);
        return services;
    }
}
