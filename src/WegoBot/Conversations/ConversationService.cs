using WegoBot.Dialogue;

namespace WegoBot.Conversations;

/// <summary>Takes turns: loads conversations, runs the script, saves, and returns the screens to show. One commit serves everyone who waits.</summary>
public sealed class ConversationService
{
    /// <summary>Carries out a batch in one commit, together with whatever else waits. The outcomes stand in the order of the messages.</summary>
    public Task<IReadOnlyList<Outcome>> Handle(Batch batch, CancellationToken stop) => throw new NotImplementedException();

    /// <summary>The screen of a conversation as it stands, without a turn; the greeting when nothing is stored.</summary>
    public Task<Screen> CurrentScreen(ConversationId conversation, ChannelKind channel, Language hint, CancellationToken stop) =>
        throw new NotImplementedException();

    /// <summary>Forgets a conversation. Returns at once; tried again until it is done.</summary>
    public void Forget(ConversationId conversation) => throw new NotImplementedException();

    /// <summary>The recent conversations of a channel whose screen did not reach its person, as after a restart.</summary>
    public Task<IReadOnlyList<Outcome>> NotShown(ChannelKind channel, CancellationToken stop) => throw new NotImplementedException();

    /// <summary>How far a channel has read; null before the first batch.</summary>
    public Task<long?> CursorOf(string channel, CancellationToken stop) => throw new NotImplementedException();
}
