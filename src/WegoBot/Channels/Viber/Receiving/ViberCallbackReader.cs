using System.Globalization;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Viber;

/// <summary>Reads callbacks of Viber as messages to the conversation.</summary>
public sealed class ViberCallbackReader(PseudonymousIds pseudonymousIds, Languages languages)
{
    /// <summary>The prefix of a button's id. A press arrives as text, and nobody types this by chance.</summary>
    public const string Press = "#~wb~";

    public ConversationId Conversation(ViberCallback callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return pseudonymousIds.Of(ChannelKind.Viber, callback.Person);
    }

    /// <summary>The language to greet her in.</summary>
    public Language Language(ViberCallback callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return languages.Guess(callback.Language);
    }

    public IncomingMessage Read(ViberCallback callback) => new()
    {
        Conversation = Conversation(callback),
        Channel = ChannelKind.Viber,
        Message = !callback.IsText ? Message.Beside(callback.Text)
            : callback.Text.StartsWith(Press, StringComparison.Ordinal) ? Message.Press(callback.Text[Press.Length..]) : Message.Say(callback.Text),
        Hint = Language(callback),
        Address = callback.Person,
        IdempotencyKey = string.Create(CultureInfo.InvariantCulture, $"viber:{callback.Token}"),
        // Viber cannot edit: every answer is a new message.
        ShowAnew = true,
    };
}
