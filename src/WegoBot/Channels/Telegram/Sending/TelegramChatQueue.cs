using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>What is to be done in one chat, one thing at a time.</summary>
/// <param name="chat">The chat's id.</param>
/// <param name="live">The message that is edited in place; null when none is known.</param>
internal sealed class TelegramChatQueue(long chat, int? live)
{
    private readonly List<TelegramOutgoingScreen> _outgoing = [];

    public long Chat => chat;

    public int? Live { get; private set; } = live;

    /// <summary>Older messages that still show a screen.</summary>
    public Queue<(int Message, Language Language)> Leftovers { get; } = [];

    /// <summary>Messages to be removed, a call each.</summary>
    public TelegramDeletions Removals { get; } = new();

    /// <summary>The last line is there, and counts as shown once all else is removed; null otherwise.</summary>
    public TelegramOutgoingScreen? Leaving { get; set; }

    /// <summary>What was sent and is not known elsewhere.</summary>
    public List<SentMessage> Sent { get; } = [];

    /// <summary>Told by the server to wait, or waiting for it to come back.</summary>
    public bool IsWaiting { get; set; }

    public Task Running { get; set; } = Task.CompletedTask;

    public void Add(TelegramOutgoingScreen outgoing)
    {
        // Another replica may have sent a message since this one began.
        if (outgoing.Live is { } stored && stored > (Live ?? 0))
            NowLive(stored, outgoing.Screen.Language);
        // Of two messages with buttons the lower one is what she looks at.
        if (outgoing.Pressed is { } pressed && pressed != Live)
        {
            if (pressed > (Live ?? 0))
                NowLive(pressed, outgoing.Screen.Language);
            else
                Leftovers.Enqueue((pressed, outgoing.Screen.Language));
        }

        _outgoing.Add(outgoing);
    }

    /// <summary>The newest screen, sent anew when one of those before it should have been; and how many wishes that fulfils.</summary>
    public (TelegramOutgoingScreen Wish, int Count)? Take() => _outgoing.Count == 0
        ? null
        : (_outgoing[^1] with
        {
            Anew = _outgoing.Exists(outgoing => outgoing.Anew),
            Quiet = _outgoing.TrueForAll(outgoing => outgoing.Quiet),
            Removes = [.. _outgoing.SelectMany(outgoing => outgoing.Removes)],
        }, _outgoing.Count);

    /// <summary>The first so many wishes are fulfilled; those that came meanwhile stay.</summary>
    public void Done(int count) => _outgoing.RemoveRange(0, count);

    public void NowLive(int message, Language language)
    {
        if (Live is { } older)
            Leftovers.Enqueue((older, language));
        Live = message;
    }

    /// <summary>Has all of these removed but the live message, and what was sent meanwhile with them when nothing else stays.</summary>
    public void Remove(TelegramOutgoingScreen outgoing)
    {
        Removals.Add(outgoing.Removes.Concat(outgoing.Leaves ? Sent : []).Select(sentMessage => (int)sentMessage.Message).Where(message => message != Live));
        if (!outgoing.Leaves)
            return;
        Sent.Clear();
        Leftovers.Clear();
        Leaving = outgoing;
    }
}
