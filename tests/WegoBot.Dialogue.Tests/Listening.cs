namespace WegoBot.Dialogue.Tests;

/// <summary>Takes turns as the service does: words are understood first.</summary>
internal static class Listening
{
    public static Turn Take(this DialogueEngine engine, Conversation conversation, string buttonScope, Message message, TurnContext context) =>
        engine.Take(conversation, buttonScope, message, ShippedContent.Understanding.Understand(message.Words), context);
}
