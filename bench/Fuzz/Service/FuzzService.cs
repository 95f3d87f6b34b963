using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using WegoBot.Centres;
using WegoBot.Channels;
using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;
using WegoBot.Conversations;
using WegoBot.Figures;
using WegoBot.Guide;
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

namespace WegoBot.Fuzz;

/// <summary>The whole service as <c>Program.cs</c> puts it together, in this process, with a database of its own, logging at Trace, and with the messengers' servers in this process.</summary>
public sealed class FuzzService : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wegobot-fuzz");
    private readonly WebApplication _app;

    private FuzzService(IEnumerable<string> settings, TimeProvider clock, HttpMessageHandler? messengers, bool listens)
    {
        var builder = ServiceSetup.NewBuilder([$"ConnectionStrings:WegoBot=Data Source={Path.Combine(_folder.FullName, "wegobot.db")}", $"Privacy:KeyPath={Path.Combine(_folder.FullName, "wegobot.key")}", "Limits:Factor=1000", .. settings]);
        if (!listens)
            builder.WebHost.UseTestServer(server => (server.AllowSynchronousIO, server.PreserveExecutionContext) = (false, false));
        builder.Services.AddService().AddLocalization(Content()).AddPrivacy().AddLimits().AddStorage().AddCentres().AddNotifications(builder.Configuration)
            .AddPilots().AddReferrals().AddFigures().AddConversations().AddChannels(builder.Configuration).AddVotes().AddOffices().AddGuide().AddStaffSignIn().AddStaffPages().AddPages();
        builder.Services.AddSingleton(clock);
        foreach (var client in new[] { TelegramSetup.Client, ViberSetup.Client }.Where(_ => messengers is not null))
            builder.Services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => new Lent(messengers!));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter(nameof(WegoBot), LogLevel.Trace).AddProvider(Log);
        _app = builder.Build();
        _app.UsePages();
        _app.UseStaffAccess();
        _app.MapHealth();
        _app.MapChannels();
        _app.MapVotes();
        _app.MapOffices();
        _app.MapGuide();
        _app.MapStaffPages();
    }

    public LogWatch Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public TestServer Server => _app.GetTestServer();

    /// <summary>Where it listens, when it does.</summary>
    public Uri Address => new(_app.Urls.Single());

    public ConversationService Conversations => Services.GetRequiredService<ConversationService>();

    /// <param name="settings">As on the command line.</param>
    /// <param name="clock">The machine's when null.</param>
    /// <param name="messengers">Their servers; null for none.</param>
    /// <param name="listens">Whether it answers at a socket, and not in this process alone.</param>
    public static async Task<FuzzService> Started(IEnumerable<string> settings, TimeProvider? clock = null, HttpMessageHandler? messengers = null, bool listens = false)
    {
        var service = new FuzzService(settings, clock ?? TimeProvider.System, messengers, listens);
        await service.Services.GetRequiredService<IDatabaseInitializer>().Prepare(CancellationToken.None);
        await service._app.StartAsync();
        return service;
    }

    /// <summary>The texts as they are shipped, wherever this is started.</summary>
    public static LocalizationFolder Content() => LocalizationFolder.Under(AppContext.BaseDirectory);

    public WegoBotDb NewDb() => Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A server that several clients use is not theirs to dispose of.</summary>
    private sealed class Lent(HttpMessageHandler server) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _server = new(server, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _server.SendAsync(request, cancellationToken);
    }
}
