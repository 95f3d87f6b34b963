using Microsoft.Extensions.Options;
using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Viber;

/// <summary>Makes the calls to Viber: each screen is a new message under the neutral lines. <see cref="MessengerSender"/> decides when.</summary>
public sealed class ViberSender(ViberClient viber, Texts texts, Backoff backoff, IOptions<ViberOptions> options) : IMessenger
{
    private static readonly TimeSpan TooOften = TimeSpan.FromSeconds(30);

    public ChannelKind Channel => ChannelKind.Viber;

    public bool CanEdit => false;

    /// <summary>About three quarters of an hour; nobody waits for an answer that comes later.</summary>
    public int MostFailures => 120;

    public ChatAddress? Parse(string? stored) => stored is null ? null : new(stored);

    public string Format(ChatAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Chat;
    }

    /// <summary>The message for a screen.</summary>
    /// <param name="screen">What to show.</param>
    /// <param name="receiver">Her id; null in the answer to a callback.</param>
    public ViberMessage Message(Screen screen, string? receiver)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var text = ViberRenderer.Text(screen, MessageText.Opening(texts, screen.Language));
        return new ViberMessage(receiver, new(options.Value.SenderName), text, ViberRenderer.Keyboard(screen));
    }

    public async Task<SentMessage?> Send(OutgoingScreen outgoing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        await viber.SendMessage(Message(outgoing.Screen, outgoing.Chat), cancellationToken);
        return null;
    }

    public Task<bool> Edit(string chat, long message, Screen screen, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> Delete(string chat, IReadOnlyList<long> messages, CancellationToken cancellationToken) => Task.FromResult(false);

    public SendFailure FailureOf(Exception fault, int failures)
    {
        var refused = fault as ViberException;
        var pause = refused switch
        {
            { IsTooOften: true } => TooOften + backoff.After(failures),
            { MayPass: false } => (TimeSpan?)null,
            _ => backoff.After(failures),
        };
        return new SendFailure(refused?.Status ?? 0, pause, refused switch
        {
            { IsGone: true } => Refusal.Gone,
            { IsInvalid: true } => Refusal.Screen,
            _ => Refusal.None,
        });
    }
}
