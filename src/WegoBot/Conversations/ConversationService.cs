using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Executes turns: loads conversations, runs the dialogue, saves, and returns the screens to show. One commit serves everyone in the queue.</summary>
public sealed class ConversationService
{
    private readonly TurnQueue _queue;
    private readonly ScreenReader _screens;
    private readonly LeaderElection _leader;

    internal ConversationService(TurnQueue queue, ScreenReader screens, LeaderElection leader) => (_queue, _screens, _leader) = (queue, screens, leader);

    /// <summary>The interval between two searches for screens that were not delivered.</summary>
    public TimeSpan RedeliveryInterval => _leader.HasReplicas ? TimeSpan.FromSeconds(15) : TimeSpan.FromMinutes(1);

    /// <summary>Whether the service can have replicas, so that another one may have stopped before delivering a screen.</summary>
    public bool HasReplicas => _leader.HasReplicas;

    /// <summary>Executes a batch in one commit, together with everything else in the queue. The results are in the order of the messages.</summary>
    /// <param name="batch">The messages and receipts that the channel has.</param>
    /// <param name="cancellationToken">Cancels the wait only; a started commit is completed.</param>
    /// <exception cref="OperationCanceledException">The service is stopping, or <paramref name="cancellationToken"/> was cancelled: nothing may be shown to anyone.</exception>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">The database was unavailable (also <see cref="System.Data.Common.DbException"/>): the same batch may be submitted again.</exception>
    /// <remarks>A result with a <see cref="TurnResult.Later"/> is not the result yet: that turn waits for a slow hash, and the others do not wait for it.</remarks>
    public Task<IReadOnlyList<TurnResult>> Handle(IncomingBatch batch, CancellationToken cancellationToken)
    {
        var waiting = new QueuedBatch(batch);
        return _queue.Add(waiting) ? waiting.Done.Task.WaitAsync(cancellationToken) : Task.FromException<IReadOnlyList<TurnResult>>(Stopping());
    }

    /// <summary>The current screen of a conversation, without a turn; the greeting when nothing is stored.</summary>
    public Task<Screen> CurrentScreen(ConversationId conversation, ChannelKind channel, Language hint, CancellationToken cancellationToken) =>
        _screens.Current(conversation, channel, hint, cancellationToken);

    /// <summary>Forgets a conversation. Returns immediately; the deletion is retried until it is committed.</summary>
    public void Forget(ConversationId conversation) => _queue.Add(new QueuedBatch(QueuedBatch.Nothing, conversation));

    /// <summary>Completes when this process is the leader: only the leader may poll a channel or redeliver screens.</summary>
    /// <returns>A token that is cancelled when the leadership ends.</returns>
    public Task<CancellationToken> WaitUntilLeader(CancellationToken cancellationToken) => _leader.WaitUntilLeader(cancellationToken);

    /// <summary>Streams the recent conversations of a channel whose current screen was not delivered, for instance because of a restart. Empty in a replica that is not the leader.</summary>
    public IAsyncEnumerable<TurnResult> UnshownScreens(ChannelKind channel, CancellationToken cancellationToken) => _screens.UnshownScreens(channel, cancellationToken);

    /// <summary>The stored cursor of a channel; null before the first batch.</summary>
    public Task<long?> CursorOf(string channel, CancellationToken cancellationToken) => _screens.CursorOf(channel, cancellationToken);

    private static OperationCanceledException Stopping() => new("The service is stopping.");
}
