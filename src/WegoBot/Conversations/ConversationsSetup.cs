using WegoBot.Dialogue;
using WegoBot.Localization;
using WegoBot.Privacy;
using WegoBot.Storage;
using WegoBot.Understanding;

namespace WegoBot.Conversations;

/// <summary>Registers the conversations and the loop that processes their turns.</summary>
public static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddSingleton(provider => Understanding(provider.GetRequiredService<LocalizationFolder>()));
        services.AddSingleton(provider => new DialogueEngine(
            provider.GetRequiredService<Catalogue>(), provider.GetRequiredService<Texts>(), TextUnderstanding.Normalise, WebChat(provider.GetRequiredService<IConfiguration>())));
        services.AddSingleton<ConversationSerializer>();
        services.AddSingleton<TurnBatchStore>();
        services.AddSingleton<CodeLookup>();
        services.AddSingleton<TurnExecutor>();
        services.AddSingleton<TurnCommit>();
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<ScreenReader>();
        services.AddSingleton<UrgentReplies>();
        services.AddSingleton(provider => new ConversationService(
            provider.GetRequiredService<TurnQueue>(), provider.GetRequiredService<ScreenReader>(), provider.GetRequiredService<LeaderElection>()));
        services.AddSingleton<WordHasher>();
        services.AddSingleton<PostponedTurns>();
        services.AddSingleton<AnswerAlerts>();
        services.AddSingleton<TurnLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnLoop>());
        services.AddSingleton<ConversationRetention>();
        services.AddRetention<ConversationRow>(provider => provider.GetRequiredService<ConversationRetention>().CorrectForClockSetBack);
        services.AddRetention<ConversationRow>(provider => provider.GetRequiredService<ConversationRetention>().ExpireConversations);
        services.AddRetention<ConversationRow>(provider => provider.GetRequiredService<ConversationRetention>().ExpireSentMessages);
        services.AddRetention<ProcessedMessageRow>(RetentionSchedule.ProcessedMessages, row => row.ProcessedAt);
        return services;
    }

    private static TextUnderstanding Understanding(LocalizationFolder folder)
    {
        try
        {
            return new TextUnderstanding(folder.Understanding);
        }
        catch (UnderstandingException wrong)
        {
            throw new InvalidSettingException(wrong.Message);
        }
    }

    /// <summary>The public address of the chat; null when none is set.</summary>
    private static string? WebChat(IConfiguration configuration) => configuration["PublicUrl"]?.TrimEnd('/');
}
