using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Messengers;

/// <summary>The calls that a messenger offers for one chat, and how it reports failure. Every call is made once; <see cref="MessengerSender"/> decides when and how often.</summary>
public interface IMessenger
{
    ChannelKind Channel { get; }

    /// <summary>Whether a screen can replace an older one in place. Where it cannot, every screen is a new message below the others.</summary>
    bool CanEdit { get; }

    /// <summary>The calls of one chat that may fail in a row before its screen is given up.</summary>
    int MostFailures { get; }

    /// <summary>The chat behind a stored address; null for anything that is not an address of this messenger.</summary>
    ChatAddress? Parse(string? stored);

    /// <summary>The address as it is stored.</summary>
    string Format(ChatAddress address);

    /// <summary>Sends a screen as a new message: under the neutral opening, without a sound and protected from forwarding where the screen asks for it and the messenger can.</summary>
    /// <returns>The message, by which it can be edited and deleted; null where it can be neither.</returns>
    Task<SentMessage?> Send(OutgoingScreen outgoing, CancellationToken cancellationToken);

    /// <summary>Puts a screen in place of what a message shows.</summary>
    /// <returns>False when the message cannot be edited, or not any more.</returns>
    Task<bool> Edit(string chat, long message, Screen screen, CancellationToken cancellationToken);

    /// <summary>Deletes messages from a chat; those that are gone already are no failure.</summary>
    /// <returns>False when the call was refused as a whole, because of one message at least.</returns>
    Task<bool> Delete(string chat, IReadOnlyList<long> messages, CancellationToken cancellationToken);

    /// <summary>What a failed call means.</summary>
    /// <param name="fault">As thrown by one of the calls.</param>
    /// <param name="failures">The failures in a row, this one included.</param>
    SendFailure FailureOf(Exception fault, int failures);
}
