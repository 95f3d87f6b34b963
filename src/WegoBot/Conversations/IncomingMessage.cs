using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>A message as a channel received it.</summary>
public sealed record IncomingMessage
{
    public required ConversationId Conversation { get; init; }

    public required ChannelKind Channel { get; init; }

    public required Message Message { get; init; }

    /// <summary>The language of the greeting when the conversation is new.</summary>
    public Language Hint { get; init; }

    /// <summary>How the channel reaches her, in the channel's own form; stored only encrypted. Null when the reply is the HTTP response.</summary>
    public string? Address { get; init; }

    /// <summary>The number of the screen under which words were typed; words for an older screen are not applied. Null when the channel cannot know.</summary>
    public int? UnderScreen { get; init; }

    /// <summary>False for what she did not say just now: words that she corrected, or a message that her messenger sent by itself. It answers nothing; only danger, leaving and a call for help are heard in it.</summary>
    public bool IsSaidNow { get; init; } = true;

    /// <summary>The message in her chat: hers, or the one whose button she pressed. Null when it cannot be deleted.</summary>
    public SentMessage? SentMessage { get; init; }

    /// <summary>The idempotency key of the message: the same message again changes nothing. Null when the channel cannot deliver it twice.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The slow hash of her words, made because an earlier try at the turn asked for it; null until then.</summary>
    public TypedWord? Typed { get; init; }

    /// <summary>Whether it has waited, and its turn may be taken.</summary>
    internal bool HasWaited { get; init; }

    /// <summary>Whether the screen must be a new message, because the old one is out of sight.</summary>
    public bool ShowAnew { get; init; }
}
