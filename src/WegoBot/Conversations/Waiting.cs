using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>Something that waits for a commit: a channel's batch, or a conversation to be forgotten.</summary>
internal sealed record Waiting(Batch Batch, ConversationId? Forget = null)
{
    public static readonly Batch Nothing = new([]);

    /// <summary>Its turns have failed alone: they are marked as handled and not taken.</summary>
    public bool GivenUp { get; init; }

    /// <summary>Completed after the commit.</summary>
    public TaskCompletionSource<IReadOnlyList<Outcome>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
