using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>A conversation as it is stored. Its content is encrypted. The time of its deletion is not, so that expired rows can be found.</summary>
public sealed class ConversationRow
{
    public required ConversationId Id { get; init; }

    public required ChannelKind Channel { get; init; }

    /// <summary>The key that the other columns are encrypted under, wrapped under the key file. A new conversation has a new one.</summary>
    public required byte[] DataKey { get; set; }

    /// <summary>The state of the dialogue, encrypted.</summary>
    public required byte[] State { get; set; }

    /// <summary>The person's address on the channel, encrypted; null for the web chat.</summary>
    public byte[]? Address { get; set; }

    /// <summary>The ids of the messages in the chat and when each was sent, encrypted. They are stored only to delete the messages there. Null for none.</summary>
    public byte[]? SentMessages { get; set; }

    /// <summary>When the oldest of these messages can no longer be deleted, and its id is dropped; null for none.</summary>
    public DateTimeOffset? SentMessagesUntil { get; set; }

    /// <summary>A random number that binds button ids to this conversation, and not to an earlier one of the same person that was forgotten.</summary>
    public required int Epoch { get; set; }

    public required DateTimeOffset LastTurnAt { get; set; }

    /// <summary>When the next part of the conversation is forgotten: first the answers, then the whole conversation.</summary>
    public required DateTimeOffset ForgetAt { get; set; }

    /// <summary>Whether its current screen was delivered to the person.</summary>
    public bool IsShown { get; set; }
}
