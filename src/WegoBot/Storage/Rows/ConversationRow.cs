using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>A conversation as it is stored: what it says is encrypted, and when it is forgotten stands beside it.</summary>
public sealed class ConversationRow
{
    public required ConversationId Id { get; init; }

    public required ChannelKind Channel { get; init; }

    /// <summary>What is remembered, encrypted.</summary>
    public required byte[] State { get; set; }

    /// <summary>How the channel reaches her, encrypted; null for the web chat.</summary>
    public byte[]? Address { get; set; }

    /// <summary>The numbers of the chat's messages and when each was sent, encrypted; kept only to remove them. Null for none.</summary>
    public byte[]? SentMessages { get; set; }

    /// <summary>When the oldest of them can be removed no more and is not kept any longer; null for none.</summary>
    public DateTimeOffset? SentMessagesUntil { get; set; }

    /// <summary>A number by chance that binds button ids to this conversation and to none that was forgotten before it.</summary>
    public required int Epoch { get; set; }

    public required DateTimeOffset LastTurnAt { get; set; }

    /// <summary>When the next part of it is forgotten: first the answers, then all of it.</summary>
    public required DateTimeOffset ForgetAt { get; set; }

    /// <summary>Whether its screen reached her.</summary>
    public bool IsShown { get; set; }
}
