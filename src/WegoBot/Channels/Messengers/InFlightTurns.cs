using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>
/// The conversations that had a turn or a screen in flight at any time during a redelivery. What the redelivery read of them may be out of
/// date, and would show the same screen a second time.
/// </summary>
public sealed class InFlightTurns
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, int> _turns = [];
    private HashSet<ConversationId>? _redraw;

    /// <summary>Whether the redelivery must leave this conversation alone.</summary>
    public bool Has(ConversationId conversation)
    {
        lock (_gate)
            return _redraw?.Contains(conversation) == true;
    }

    /// <summary>Turns of these are about to be taken. Disposed of once their screens are queued or the turns failed.</summary>
    public IDisposable Turns(IReadOnlyList<ConversationId> conversations)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        lock (_gate)
            foreach (var conversation in conversations)
            {
                _turns[conversation] = _turns.GetValueOrDefault(conversation) + 1;
                _redraw?.Add(conversation);
            }

        return new End(() =>
        {
            foreach (var conversation in conversations)
                if (--_turns[conversation] == 0)
                    _turns.Remove(conversation);
        }, _gate);
    }

    /// <summary>A redelivery is about to read. Disposed of at its end.</summary>
    /// <param name="shown">Returns the conversations whose screen is queued, or shown and not yet stored as such.</param>
    public IDisposable Redraw(Func<IEnumerable<ConversationId>> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        HashSet<ConversationId> redraw;
        lock (_gate)
            _redraw = redraw = [.. _turns.Keys];
        // After the turns were read: one that ends in between has queued its screen by then.
        var those = shown();
        lock (_gate)
            redraw.UnionWith(those);
        return new End(() => _redraw = null, _gate);
    }

    private sealed class End(Action end, Lock gate) : IDisposable
    {
        public void Dispose()
        {
            lock (gate)
                end();
        }
    }
}
