using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>An entry of the queue: a channel's batch, or a conversation to forget.</summary>
internal sealed record QueuedBatch(IncomingBatch Batch, ConversationId? Forget = null)
{
    public static readonly IncomingBatch Nothing = new([]);

    /// <summary>Whether its turns failed even alone: they are marked as processed and not executed.</summary>
    public bool GivenUp { get; init; }

    /// <summary>Completed after the commit.</summary>
    public TaskCompletionSource<IReadOnlyList<TurnResult>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
