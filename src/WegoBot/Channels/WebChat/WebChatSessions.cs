using System.Security.Cryptography;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;

namespace WegoBot.Channels.WebChat;

/// <summary>The conversation that belongs to a session of the web chat.</summary>
public sealed class WebChatSessions(ConversationService conversations, PseudonymousIds pseudonymousIds, RandomNumberGenerator random)
{
    public ConversationId Of(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return pseudonymousIds.Of(ChannelKind.WebChat, session.Token);
    }

    public Task<Screen> Current(Session session, CancellationToken cancellationToken) =>
        conversations.CurrentScreen(Of(session), ChannelKind.WebChat, session.Language, cancellationToken);

    /// <summary>A conversation begins under a token that nobody has seen. Whoever put a cookie into her browser, or copied it before, has a key to nothing.</summary>
    /// <returns>The session of the conversation, and the message as it reads there.</returns>
    public async Task<(Session Session, Message Message)> Begin(Session session, Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var seen = await Current(session, CancellationToken.None);
        if (seen.Serial > 0)
            return (session, message);
        var begun = session.Renewed(random);
        // The ids of buttons are bound to the conversation, so the same button has another id there.
        var now = await Current(begun, CancellationToken.None);
        var pressed = Buttons(seen).Zip(Buttons(now)).FirstOrDefault(pair => pair.First.Id == message.ButtonId).Second;
        return (begun, pressed is null ? message : Message.Press(pressed.Id));
    }

    private static IEnumerable<Button> Buttons(Screen screen) => screen.Rows.SelectMany(row => row);
}
