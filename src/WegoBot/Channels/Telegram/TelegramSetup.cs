using Microsoft.Extensions.Options;
using Telegram.Bot;
using WegoBot.Channels.Messengers;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>The Telegram channel: off until it has a token.</summary>
public static class TelegramSetup
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "telegram";

    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Telegram");
        if (string.IsNullOrWhiteSpace(settings["Token"]))
            return services;
        services.AddOptions<TelegramOptions>().Bind(settings)
            .PostConfigure(options => options.PublicUrl ??= configuration["PublicUrl"])
            .Validate(options => options.HasToken(), "Telegram:Token is not a bot's token: it is a number, a colon and a secret, as BotFather gave it.")
            .Validate(options => options.HasServer(), "Telegram:BaseUrl is not a server's address: it is http or https and a host, without a path, for instance https://bot-api.example.org.")
            .Validate(options => options.HasMode(), "Telegram:Mode is neither Polling, which asks for updates, nor Webhook, which lets Telegram send them.")
            .Validate(options => options.HasSomeAddress(), "Telegram:Mode is Webhook, and neither Telegram:PublicUrl nor PublicUrl says at which address Telegram reaches the service.")
            .Validate(options => options.HasPublicUrl(), "Telegram:PublicUrl (or PublicUrl, where it is not set) is not an address to which Telegram sends updates: it is https and a host, on port 443, 80, 88 or 8443, without a path, for instance https://chat.example.org.")
            .Validate(options => options.HasWebhookSecret(), "Telegram:WebhookSecret is not a secret that Telegram accepts: it has 1 to 256 characters of A-Z, a-z, 0-9, _ and -; without it one is made from the key file.")
            .ValidateOnStart();
        services.AddOptions<TelegramNoticeOptions>().Configure(options => options.PublicUrl = configuration["PublicUrl"]);
        // The factory's loggers print the address of each call, and the address holds the token.
        services.AddHttpClient(Client).RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                // The Bot API does not redirect and sets no cookies, and no trace may carry the address of a call.
                (handler.AllowAutoRedirect, handler.UseCookies, handler.ActivityHeadersPropagator) = (false, false, null);
                // A proxy that the environment names is used; without one, no call looks for it.
                handler.UseProxy = HttpClient.DefaultProxy.GetProxy(new Uri("https://api.telegram.org")) is not null;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton<ITelegramBotClient>(provider => TelegramClient.Create(
            provider.GetRequiredService<IOptions<TelegramOptions>>().Value,
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client)));
        services.AddSingleton<TelegramRetryPolicy>();
        services.AddSingleton<TelegramUpdateReader>();
        services.AddSingleton<TelegramGroupSender>();
        services.AddSingleton<TelegramGroups>();
        services.AddSingleton<TelegramGroupLink>();
        services.AddSingleton<TelegramRateLimiter>();
        services.AddSingleton<TelegramNotices>();
        services.AddSingleton(provider => provider.GetRequiredService<TelegramNotices>().Delivery);
        services.AddMessenger<TelegramSender>(ChannelKind.Telegram);
        services.AddSingleton<TelegramUpdateProcessor>();
        services.AddSingleton<TelegramPendingUpdates>();
        if (settings.Get<TelegramOptions>() is { HasWebhook: true })
            services.AddWebhook();
        else
            services.AddSingleton<TelegramLongPoll>().AddHostedService<TelegramListener>();
        services.AddHostedService<TelegramRedelivery>();
        services.AddHostedService<TelegramProfile>();
        return services;
    }

    public static void MapTelegram(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<TelegramWebhook>() is { } webhook)
            routes.MapPost(TelegramWebhookEndpoint.Path, (Delegate)webhook.Take).DisableRateLimiting();
    }

    private static void AddWebhook(this IServiceCollection services)
    {
        services.AddSingleton<TelegramWebhookEndpoint>();
        services.AddSingleton<TelegramWebhook>();
        services.AddHostedService<TelegramReceiptWriter>();
        services.AddHostedService<TelegramRegistration>();
    }
}
