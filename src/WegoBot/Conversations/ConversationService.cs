using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Takes turns: loads conversations, runs the script, saves, and returns the screens to show. One commit serves everyone who waits.</summary>
public sealed class ConversationService
{
    private readonly TurnQueue _queue;
    private readonly ScreenReader _screens;
    private readonly LeaderElection _leader;

    internal ConversationService(TurnQueue queue, ScreenReader screens, LeaderElection leader) => (_queue, _screens, _leader) = (queue, screens, leader);

    /// <summary>How often to look for screens that did not reach their person, whoever should have shown them.</summary>
    public TimeSpan RedeliveryInterval => _leader.HasReplicas ? TimeSpan.FromSeconds(15) : TimeSpan.FromMinutes(1);

    /// <summary>Whether there can be replicas, of which one may be gone without a restart of this one.</summary>
    public bool HasReplicas => _leader.HasReplicas;

    /// <summary>Carries out a batch in one commit, together with whatever else waits. The results stand in the order of the messages.</summary>
    /// <param name="batch">What the channel has at hand.</param>
    /// <param name="cancellationToken">Stops waiting; what was begun is carried out all the same.</param>
    /// <exception cref="OperationCanceledException">The service is stopping, or <paramref name="cancellationToken"/> came: nothing may be told to anyone.</exception>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">The database could not be used for a while, or <see cref="System.Data.Common.DbException"/>: the same batch may be given again.</exception>
    public Task<IReadOnlyList<TurnResult>> Handle(IncomingBatch batch, CancellationToken cancellationToken)
    {
        var waiting = new QueuedBatch(batch);
        return _queue.Add(waiting) ? waiting.Done.Task.WaitAsync(cancellationToken) : Task.FromException<IReadOnlyList<TurnResult>>(Stopping());
    }

    /// <summary>The screen of a conversation as it stands, without a turn; the greeting when nothing is stored.</summary>
    public Task<Screen> CurrentScreen(ConversationId conversation, ChannelKind channel, Language hint, CancellationToken cancellationToken) =>
        _screens.Current(conversation, channel, hint, cancellationToken);

    /// <summary>Forgets a conversation. Returns at once; tried again until it is done.</summary>
    public void Forget(ConversationId conversation) => _queue.Add(new QueuedBatch(QueuedBatch.Nothing, conversation));

    /// <summary>Returns once this process may do what only one of several replicas may, such as asking a channel for updates.</summary>
    /// <returns>Ends when it may no more.</returns>
    public Task<CancellationToken> WaitUntilLeader(CancellationToken cancellationToken) => _leader.WaitUntilLeader(cancellationToken);

    /// <summary>The recent conversations of a channel whose screen did not reach its person, as after a restart, read while they are walked through; none in a replica that was not elected.</summary>
    public IAsyncEnumerable<TurnResult> UnshownScreens(ChannelKind channel, CancellationToken cancellationToken) => _screens.UnshownScreens(channel, cancellationToken);

    /// <summary>How far a channel has read; null before the first batch.</summary>
    public Task<long?> CursorOf(string channel, CancellationToken cancellationToken) => _screens.CursorOf(channel, cancellationToken);

    private static OperationCanceledException Stopping() => new("The service is stopping.");
}
