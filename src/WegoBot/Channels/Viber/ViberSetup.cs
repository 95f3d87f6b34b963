using Microsoft.Extensions.Options;
using WegoBot.Channels.Messengers;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Viber;

/// <summary>The Viber channel: off until it has a token.</summary>
public static class ViberSetup
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "viber";

    private const int LargestAnswer = 64 * 1024;

    public static IServiceCollection AddViber(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Viber");
        if (string.IsNullOrWhiteSpace(settings["Token"]))
            return services;
        services.AddOptions<ViberOptions>().Bind(settings)
            .PostConfigure(options => options.PublicUrl ??= configuration["PublicUrl"])
            .Validate(options => options.HasToken(), "Viber:Token is not a bot's token: it is letters, digits and dashes, as Viber gave it.")
            .Validate(options => options.HasServer(), "Viber:BaseUrl is not a server's address: it is http or https and a host, without a path, for instance https://chatapi.viber.com.")
            .Validate(options => options.HasPublicUrl(), "Viber:PublicUrl is not an address: it is https and a host, without a path, for instance https://chat.example.org.")
            .Validate(options => options.HasSenderName(), "Viber:SenderName is not a name: it has 1 to 28 characters.")
            .ValidateOnStart();
        // The default loggers print addresses, and a redirect would take the token elsewhere. No resilience handler: a retry must send the chat's
        // newest screen, not the failed request again, and Viber reports its errors inside answers with HTTP status 200.
        services.AddHttpClient(Client).RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) => (handler.PooledConnectionLifetime, handler.AllowAutoRedirect) = (TimeSpan.FromMinutes(5), false))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton(provider => new ViberClient(
            Connected(provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client), provider.GetRequiredService<IOptions<ViberOptions>>().Value)));
        services.AddMessenger<ViberSender>(ChannelKind.Viber);
        services.AddSingleton<ViberSignature>();
        services.AddSingleton<ViberCallbackReader>();
        services.AddSingleton<ViberListener>();
        services.AddHostedService<ViberRedelivery>();
        services.AddHostedService<ViberRegistration>();
        return services;
    }

    public static void MapViber(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<ViberListener>() is { } listener)
            routes.MapPost(ViberOptions.Path, (Delegate)listener.Take).DisableRateLimiting();
    }

    private static HttpClient Connected(HttpClient http, ViberOptions options)
    {
        http.BaseAddress = new Uri(options.BaseUrl);
        http.DefaultRequestHeaders.Add("X-Viber-Auth-Token", options.Token);
        http.MaxResponseContentBufferSize = LargestAnswer;
        // The caller's own limit uses the injected clock.
        http.Timeout = Timeout.InfiniteTimeSpan;
        return http;
    }
}
