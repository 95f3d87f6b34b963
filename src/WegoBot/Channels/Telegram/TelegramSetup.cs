using Microsoft.Extensions.Options;
using Telegram.Bot;

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
            .Validate(options => options.HasToken(), "Telegram:Token is not a bot's token: it is a number, a colon and a secret, as BotFather gave it.")
            .Validate(options => options.HasServer(), "Telegram:BaseUrl is not a server's address: it is http or https and a host, with nothing behind it, for instance https://bot-api.example.org.")
            .ValidateOnStart();
        // Its loggers print the address of each call, and that holds the token.
        services.AddHttpClient(Client).RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton<ITelegramBotClient>(provider => new TelegramBotClient(
            Server(provider.GetRequiredService<IOptions<TelegramOptions>>().Value),
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client)));
        services.AddSingleton<Patience>();
        services.AddSingleton<TelegramPoll>();
        services.AddSingleton<TelegramInbox>();
        services.AddSingleton<TelegramGroups>();
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<TelegramUpdates>();
        services.AddHostedService<TelegramListener>();
        services.AddHostedService<TelegramRedraw>();
        return services;
    }

    // Waiting is the sender's business: the client's own would hold a chat's newer screen behind its older one.
    private static TelegramBotClientOptions Server(TelegramOptions options) => new(options.Token, options.BaseUrl) { RetryThreshold = 0 };
}
