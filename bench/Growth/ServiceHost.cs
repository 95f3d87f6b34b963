using Microsoft.EntityFrameworkCore;
using WegoBot.Centres;
using WegoBot.Channels;
using WegoBot.Conversations;
using WegoBot.Figures;
using WegoBot.Limits;
using WegoBot.Localization;
using WegoBot.Notifications;
using WegoBot.Offices;
using WegoBot.Pages;
using WegoBot.Pilots;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Service;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Votes;

namespace WegoBot.Growth;

/// <summary>The whole service as <c>Program.cs</c> puts it together, in this process, on the database in a folder, at a shifted time.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServiceHost(string folder, double hours)
    {
        var builder = ServiceSetup.NewBuilder(
            ["Urls=http://127.0.0.1:0", $"ConnectionStrings:WegoBot=Data Source={Path.Combine(folder, "wegobot.db")}", $"Privacy:KeyPath={Path.Combine(folder, "wegobot.key")}", "Referrals:OfferWithoutStaff=true", "Limits:Factor=1000"]);
        builder.Services.AddService().AddLocalization(LocalizationFolder.InUse()).AddPrivacy().AddLimits().AddStorage().AddCentres().AddNotifications(builder.Configuration)
            .AddPilots().AddReferrals().AddFigures().AddConversations().AddChannels(builder.Configuration).AddVotes().AddOffices().AddStaffSignIn().AddStaffPages().AddPages();
        builder.Services.AddSingleton<TimeProvider>(new ShiftedTimeProvider(hours));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(nameof(WegoBot), LogLevel.Warning);
        _app = builder.Build();
        _app.UsePages();
        _app.UseStaffAccess();
        _app.MapChannels();
        _app.MapStaffPages();
    }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    public ConversationService Conversations => Services.GetRequiredService<ConversationService>();

    public WegoBotDb NewDb() => Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();

    /// <summary>With its database ready and no worker running.</summary>
    public static async Task<ServiceHost> Prepared(string folder, double hours = 0)
    {
        var service = new ServiceHost(folder, hours);
        await service.Services.GetRequiredService<IDatabaseInitializer>().Prepare(CancellationToken.None);
        return service;
    }

    /// <summary>With all workers and pages running.</summary>
    public static async Task<ServiceHost> Started(string folder, double hours = 0)
    {
        var service = await Prepared(folder, hours);
        await service._app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
