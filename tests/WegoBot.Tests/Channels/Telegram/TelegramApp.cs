using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WegoBot.Centres;
using WegoBot.Channels.Messengers;
using WegoBot.Channels.Telegram;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Figures;
using WegoBot.Limits;
using WegoBot.Localization;
using WegoBot.Notifications;
using WegoBot.Pilots;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The service with a real database in a folder of its own, the real sentences, and a fake server of Telegram. A second one in the same folder is a restart.</summary>
internal sealed class TelegramApp : IAsyncDisposable
{
    /// <summary>How many workers look at the database every minute: for old records, reminders and the end of the audit log, and where there are no replicas another draws screens again.</summary>
    public static readonly int MinutelyWorkers = Engine.IsPostgres ? 3 : 4;

    /// <summary>How many of the workers leave the first moments to people.</summary>
    private const int PatientWorkers = 3;

    private readonly IHost _host;

    private TelegramApp(IHost host) => _host = host;

    /// <summary>Lets the workers take their first look; after it all of them wait for the same minute.</summary>
    public static async Task FirstLooks(ManualTimeProvider clock)
    {
        await clock.Waiting(PeriodicService.FirstPause, PatientWorkers);
        clock.Advance(TimeSpan.FromMinutes(1));
    }

    /// <param name="network">What the calls go to; the server of Telegram, or what lies before it.</param>
    /// <param name="folder">Where the database is.</param>
    /// <param name="clock">The service's clock.</param>
    /// <param name="log">Keeps the log; null for none.</param>
    /// <param name="asksForUpdates">Else the test gives them to <see cref="Updates"/>.</param>
    public static async Task<TelegramApp> Start(HttpMessageHandler network, string folder, ManualTimeProvider clock, LogLines? log = null, bool asksForUpdates = true)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = FakeBotApi.Token,
            ["Referrals:OfferWithoutStaff"] = "true",
            ["Limits:Factor"] = "1000",
            ["Telegram:BaseUrl"] = "http://bot.test",
            ["Telegram:Mode"] = asksForUpdates ? "polling" : "webhook",
            ["PublicUrl"] = asksForUpdates ? null : "https://chat.example.org",
        });
        builder.Configuration.AddInMemoryCollection(new Engine(folder, Path.Combine(folder, "wegobot.db"), Engine.IsPostgres).Settings!);
        if (log is not null)
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<SofiaClock>();
        builder.Services.AddPrivacy().AddLimits().AddStorage().AddLocalization(LocalizationFolder.InUse()).AddCentres().AddReferrals().AddNotifications(builder.Configuration).AddPilots().AddFigures().AddConversations();
        builder.Services.AddTelegram(builder.Configuration);
        // The fake outlives a restart.
        builder.Services.AddHttpClient(TelegramSetup.Client).ConfigurePrimaryHttpMessageHandler(() => new NonDisposingHandler(network));
        var host = builder.Build();
        await host.Services.GetRequiredService<IDatabaseInitializer>().Prepare(CancellationToken.None);
        await host.StartAsync();
        return new TelegramApp(host);
    }

    public TelegramUpdateProcessor Updates => _host.Services.GetRequiredService<TelegramUpdateProcessor>();

    public MessengerSender Sender => _host.Services.GetRequiredKeyedService<MessengerSender>(ChannelKind.Telegram);

    public ConversationService Conversations => _host.Services.GetRequiredService<ConversationService>();

    public ConversationId IdOf(long chat) => _host.Services.GetRequiredService<PseudonymousIds>().Of(ChannelKind.Telegram, chat.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns once no call to Telegram is under way.</summary>
    public Task Settled() => Sender.Settled();

    public async Task<T> Read<T>(Func<WegoBotDb, Task<T>> read)
    {
        await using var db = await _host.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
