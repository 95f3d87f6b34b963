using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>The conversations and the loop that takes their turns.</summary>
public static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Scripts(
            provider.GetRequiredService<Catalogue>(), provider.GetRequiredService<Texts>(), WebChat(provider.GetRequiredService<IConfiguration>())));
        services.AddSingleton<ConversationWriting>();
        services.AddSingleton<Sittings>();
        services.AddSingleton<TurnTaker>();
        services.AddSingleton<TurnCommit>();
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<ScreenReader>();
        services.AddSingleton(provider => new ConversationService(
            provider.GetRequiredService<TurnQueue>(), provider.GetRequiredService<ScreenReader>(), provider.GetRequiredService<Leader>()));
        services.AddSingleton<TurnLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnLoop>());
        services.AddSingleton<Expiry>();
        services.AddSingleton<LetGo>(provider => provider.GetRequiredService<Expiry>().SetRight);
        services.AddSingleton<LetGo>(provider => provider.GetRequiredService<Expiry>().LetGo);
        services.AddSingleton<LetGo>(provider => provider.GetRequiredService<Expiry>().LetGoOfReceipts);
        services.AddSingleton<LetGo>(provider => provider.GetRequiredService<Expiry>().LetGoOfTraces);
        return services;
    }

    /// <summary>The address at which people reach the chat; null when only this machine knows one.</summary>
    private static string? WebChat(IConfiguration configuration) => configuration["PublicUrl"]?.TrimEnd('/');
}
