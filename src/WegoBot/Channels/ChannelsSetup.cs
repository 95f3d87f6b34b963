using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;
using WegoBot.Channels.WebChat;

namespace WegoBot.Channels;

/// <summary>Wires up every channel; a messenger without a token stays off.</summary>
public static class ChannelsSetup
{
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration) => services
        .AddTelegram(configuration)
        .AddViber(configuration)
        .AddWebChat();

    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        routes.MapTelegram();
        routes.MapViber();
        routes.MapWebChat();
    }
}
