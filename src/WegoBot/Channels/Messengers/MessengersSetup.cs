using Microsoft.Extensions.DependencyInjection.Extensions;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Messengers;

/// <summary>Wires up what every messenger uses. Each has a <see cref="MessengerSender"/> of its own, under the key of its channel.</summary>
public static class MessengersSetup
{
    public static IServiceCollection AddMessenger<T>(this IServiceCollection services, ChannelKind channel)
        where T : class, IMessenger
    {
        services.TryAddSingleton<Backoff>();
        services.TryAddSingleton<UrgentHelp>();
        services.TryAddSingleton<ChatLimit>();
        services.AddSingleton<T>();
        services.AddSingleton(provider => provider.GetRequiredKeyedService<MessengerSender>(channel));
        services.AddHostedService<AlertWorker>();
        return services.AddKeyedSingleton(channel, (provider, _) => new MessengerSender(
            provider.GetRequiredService<T>(),
            provider.GetRequiredService<Texts>(),
            provider.GetRequiredService<Backoff>(),
            provider.GetRequiredService<ILogger<MessengerSender>>()));
    }
}
