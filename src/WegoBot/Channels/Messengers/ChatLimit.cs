using System.Threading.RateLimiting;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Limits;

namespace WegoBot.Channels.Messengers;

/// <summary>Passes over messages of a chat that come faster than anybody reads, and says so. Leaving, help now and danger are always heard.</summary>
public sealed class ChatLimit : IDisposable
{
    /// <summary>How many messages are remembered; one before them counts a second time when the messenger brings it again.</summary>
    private const int Most = 10_000;

    private static readonly Pace Lines = new(1, TimeSpan.FromMinutes(1));

    private readonly ConversationLimits _limits;
    private readonly UrgentReplies _urgent;
    private readonly Texts _texts;
    private readonly PartitionedRateLimiter<int> _lines;
    private readonly EphemeralSlots _slots;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _admitted = [];

    public ChatLimit(ConversationLimits limits, UrgentReplies urgent, Texts texts, EphemeralSlots slots, TimeProvider clock)
    {
        (_limits, _urgent, _texts, _slots) = (limits, urgent, texts, slots);
        _lines = PartitionedRateLimiter.Create<int, int>(slot => RateLimitPartition.Get(slot, _ => new TokenBucket(Lines, clock)));
    }

    /// <summary>Whether a turn may be taken. When not, she reads that she can try again, and whom she can call: once a minute.</summary>
    public bool Admits(IncomingMessage message, ChatAddress address, MessengerSender sender)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(sender);
        if (IsAtPace(message) || _urgent.To(message.Message, message.Channel, message.Hint) is not null)
            return true;
        if (_lines.AttemptAcquire(_slots.Of(message.Conversation)).IsAcquired && _urgent.To(Message.Press(ButtonIds.HelpNow), message.Channel, message.Hint) is { } help)
            _ = sender.SendBeside(new OutgoingScreen(message.Conversation, Waiting(help), address.Chat, Anew: true));
        return false;
    }

    /// <summary>A place among what a webhook brought and what waits for the database, to be disposed of with the answer. Leaving, help now and danger need none.</summary>
    /// <param name="channel">The messenger.</param>
    /// <param name="message">What it brought; null for what leads to no turn.</param>
    /// <returns>Null when there is no place: the messenger is told to bring it again.</returns>
    public IDisposable? Wait(ChannelKind channel, IncomingMessage? message)
    {
        var place = _limits.Wait(channel);
        if (place.IsAcquired || (message is not null && _urgent.To(message.Message, channel, message.Hint) is not null))
            return place;
        place.Dispose();
        return null;
    }

    public void Dispose() => _lines.Dispose();

    /// <summary>A message that is taken again, because the database was away, does not count again.</summary>
    private bool IsAtPace(IncomingMessage message)
    {
        var id = $"{message.Conversation} {message.IdempotencyKey}";
        lock (_gate)
        {
            if (_admitted.Contains(id))
                return true;
            if (!_limits.AdmitsMessage(message.Conversation))
                return false;
            if (_admitted.Count >= Most)
                _admitted.Clear();
            _admitted.Add(id);
            return true;
        }
    }

    private Screen Waiting(Screen help) => help with { Lines = [new Line(LineKind.Notice, _texts.Say(help.Language, "page.busy.next"), "page.busy.next"), .. help.Lines] };
}
