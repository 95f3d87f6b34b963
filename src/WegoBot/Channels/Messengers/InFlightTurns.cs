using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>
/// The conversations whose screen came on its way while a redraw is running: what that read of them may be out of date, and would show a
/// second time what they are shown anyway.
/// </summary>
public sealed class InFlightTurns
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, int> _turns = [];
    private HashSet<ConversationId>? _redraw;

    /// <summary>Whether a redraw must leave it alone.</summary>
    public bool Has(ConversationId conversation)
    {
        lock (_gate)
            return _redraw?.Contains(conversation) == true;
    }

    /// <summary>Turns of these are about to be taken. Disposed of when their screens were handed over, or the turns failed.</summary>
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

    /// <summary>A redraw is about to read. Disposed of at its end.</summary>
    /// <param name="shown">Asked for those whose screen is on its way at this moment, or not stored as shown.</param>
    public IDisposable Redraw(Func<IEnumerable<ConversationId>> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        HashSet<ConversationId> redraw;
        lock (_gate)
            _redraw = redraw = [.. _turns.Keys];
        // After the turns: one that ends in between has handed its screen over by then.
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
