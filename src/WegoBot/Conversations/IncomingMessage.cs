using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>One message as a channel received it.</summary>
public sealed record IncomingMessage
{
    public required ConversationId Conversation { get; init; }

    public required ChannelKind Channel { get; init; }

    public required Message Message { get; init; }

    /// <summary>The language to greet in when the conversation is new.</summary>
    public Language Hint { get; init; }

    /// <summary>How the channel reaches her, in the channel's own form; kept only encrypted. Null where the reply is the response itself.</summary>
    public string? Address { get; init; }

    /// <summary>The number of the screen under which words were typed; words for an older screen are not applied. Null where the channel cannot know.</summary>
    public int? UnderScreen { get; init; }

    /// <summary>The message in her chat, hers or the one that she pressed; null where nothing can be removed.</summary>
    public SentMessage? SentMessage { get; init; }

    /// <summary>What names this very message, so that a repetition changes nothing; null where a repetition cannot happen.</summary>
    public string? Receipt { get; init; }

    /// <summary>The screen has to be sent anew, because the old one cannot be seen any more.</summary>
    public bool ShowAnew { get; init; }
}
