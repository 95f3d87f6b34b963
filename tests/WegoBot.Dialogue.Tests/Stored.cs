using System.Text.Json;

namespace WegoBot.Dialogue.Tests;

/// <summary>Stores and reloads a conversation.</summary>
internal static class Stored
{
    public static Conversation AndReloaded(Conversation conversation) =>
        JsonSerializer.Deserialize<Conversation>(Form(conversation))!;

    public static string Form(Conversation conversation) => JsonSerializer.Serialize(conversation);
}
