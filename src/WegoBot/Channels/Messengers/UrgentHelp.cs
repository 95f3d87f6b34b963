using System.Collections.Concurrent;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Messengers;

/// <summary>Shows whom to call when the turn that would say it has failed, as while the database is away. A message that is brought again is answered so once.</summary>
public sealed class UrgentHelp(UrgentReplies urgent)
{
    /// <summary>How many messages are remembered; whoever was answered before them may be answered a second time.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, bool> _answered = [];

    /// <summary>Shows help when the message asks for it or tells of danger. Leaving has to wait: nothing is forgotten yet.</summary>
    public void Show(IncomingMessage failed, ChatAddress address, MessengerSender sender)
    {
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(sender);
        var message = $"{failed.Conversation} {failed.IdempotencyKey}";
        if (urgent.To(failed.Message, failed.Channel, failed.Hint) is { Stage: not Stage.Left } screen && IsFirst(message))
            _ = Send(message, new OutgoingScreen(failed.Conversation, screen, address.Chat, Anew: true), sender);
    }

    private async Task Send(string message, OutgoingScreen help, MessengerSender sender)
    {
        // Nobody knows which message is the live one, so it takes the place of none.
        if (!await sender.SendBeside(help))
            _answered.TryRemove(message, out _);
    }

    private bool IsFirst(string message)
    {
        if (_answered.Count >= Most)
            _answered.Clear();
        return _answered.TryAdd(message, true);
    }
}
