using Microsoft.EntityFrameworkCore;
using WegoBot.Channels;
using WegoBot.Conversations;
using WegoBot.Localization;
using WegoBot.Notifications;
using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Service;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Growth;

/// <summary>The whole service as <c>Program.cs</c> puts it together, in this process, on a database in a folder, at another time.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Service(string folder, double hours)
    {
        var builder = ServiceSetup.NewBuilder(
            ["Urls=http://127.0.0.1:0", $"ConnectionStrings:WegoBot=Data Source={Path.Combine(folder, "wegobot.db")}", $"Privacy:KeyPath={Path.Combine(folder, "wegobot.key")}"]);
        builder.Services.AddService().AddLocalization(LocalizationFolder.InUse()).AddPrivacy().AddStorage().AddNotifications().AddReferrals()
            .AddConversations().AddChannels(builder.Configuration).AddStaffSignIn().AddStaffPages().AddPages();
        builder.Services.AddSingleton<TimeProvider>(new MovedClock(hours));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(nameof(WegoBot), LogLevel.Warning);
        _app = builder.Build();
        _app.UsePages();
        _app.MapChannels();
        _app.MapStaffPages();
    }

    public IServiceProvider Parts => _app.Services;

    public Uri Address => new(_app.Urls.First());

    public ConversationService Conversations => Parts.GetRequiredService<ConversationService>();

    public WegoBotDb NewDb() => Parts.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();

    /// <summary>Ready to be asked, with no worker at work.</summary>
    public static async Task<Service> Prepared(string folder, double hours = 0)
    {
        var service = new Service(folder, hours);
        await service.Parts.GetRequiredService<IDatabaseInitializer>().Prepare(CancellationToken.None);
        return service;
    }

    /// <summary>With all workers and pages.</summary>
    public static async Task<Service> Started(string folder, double hours = 0)
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
