using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>Something that waits for a commit: a channel's batch, or a conversation to be forgotten.</summary>
internal sealed record QueuedBatch(IncomingBatch Batch, ConversationId? Forget = null)
{
    public static readonly IncomingBatch Nothing = new([]);

    /// <summary>Its turns have failed alone: they are marked as handled and not taken.</summary>
    public bool GivenUp { get; init; }

    /// <summary>Completed after the commit.</summary>
    public TaskCompletionSource<IReadOnlyList<TurnResult>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
