using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>
/// The conversations whose screen came on its way while a redraw is running: what that read of them may be out of date, and would show a
/// second time what they are shown anyway. Its owner keeps threads apart.
/// </summary>
internal sealed class Underway
{
    private readonly Dictionary<ConversationId, int> _turns = [];
    private HashSet<ConversationId>? _redraw;

    /// <summary>Whether a redraw must leave it alone.</summary>
    public bool Has(ConversationId conversation) => _redraw?.Contains(conversation) == true;

    /// <summary>A turn of it is about to be taken.</summary>
    public void TurnBegins(ConversationId conversation)
    {
        _turns[conversation] = _turns.GetValueOrDefault(conversation) + 1;
        _redraw?.Add(conversation);
    }

    /// <summary>Its screen was handed over, or the turn failed.</summary>
    public void TurnEnds(ConversationId conversation)
    {
        if (--_turns[conversation] == 0)
            _turns.Remove(conversation);
    }

    /// <summary>A redraw is about to read.</summary>
    /// <param name="now">Those whose screen is on its way at this moment, or not stored as shown.</param>
    public void RedrawBegins(IEnumerable<ConversationId> now) => _redraw = [.. _turns.Keys, .. now];

    public void RedrawEnds() => _redraw = null;
}
