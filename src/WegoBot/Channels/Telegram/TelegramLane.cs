using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>What is to be done in one chat, one thing at a time.</summary>
/// <param name="chat">The chat's id.</param>
/// <param name="live">The message that is edited in place; null when none is known.</param>
internal sealed class TelegramLane(long chat, int? live)
{
    private readonly List<TelegramWish> _wishes = [];

    public long Chat => chat;

    public int? Live { get; private set; } = live;

    /// <summary>Older messages that still show a screen.</summary>
    public Queue<(int Message, Language Language)> Leftovers { get; } = [];

    /// <summary>Messages to be removed, a call each.</summary>
    public TelegramRemovals Removals { get; } = new();

    /// <summary>The last line is there, and counts as shown once all else is removed; null otherwise.</summary>
    public TelegramWish? Leaving { get; set; }

    /// <summary>What was sent and is not known elsewhere.</summary>
    public List<Trace> Sent { get; } = [];

    /// <summary>Told by the server to wait, or waiting for it to come back.</summary>
    public bool IsWaiting { get; set; }

    public Task Running { get; set; } = Task.CompletedTask;

    public void Add(TelegramWish wish)
    {
        // Another replica may have sent a message since this one began.
        if (wish.Live is { } stored && stored > (Live ?? 0))
            NowLive(stored, wish.Screen.Language);
        // Of two messages with buttons the lower one is what she looks at.
        if (wish.Pressed is { } pressed && pressed != Live)
        {
            if (pressed > (Live ?? 0))
                NowLive(pressed, wish.Screen.Language);
            else
                Leftovers.Enqueue((pressed, wish.Screen.Language));
        }

        _wishes.Add(wish);
    }

    /// <summary>The newest screen, sent anew when one of those before it should have been; and how many wishes that fulfils.</summary>
    public (TelegramWish Wish, int Count)? Take() => _wishes.Count == 0
        ? null
        : (_wishes[^1] with
        {
            Anew = _wishes.Exists(wish => wish.Anew),
            Quiet = _wishes.TrueForAll(wish => wish.Quiet),
            Removes = [.. _wishes.SelectMany(wish => wish.Removes)],
        }, _wishes.Count);

    /// <summary>The first so many wishes are fulfilled; those that came meanwhile stay.</summary>
    public void Done(int count) => _wishes.RemoveRange(0, count);

    public void NowLive(int message, Language language)
    {
        if (Live is { } older)
            Leftovers.Enqueue((older, language));
        Live = message;
    }

    /// <summary>Has all of these removed but the live message, and what was sent meanwhile with them when nothing else stays.</summary>
    public void Remove(TelegramWish wish)
    {
        Removals.Add(wish.Removes.Concat(wish.Leaves ? Sent : []).Select(trace => (int)trace.Message).Where(message => message != Live));
        if (!wish.Leaves)
            return;
        Sent.Clear();
        Leftovers.Clear();
        Leaving = wish;
    }
}
