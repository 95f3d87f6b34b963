using WegoBot.Privacy;

namespace WegoBot.Limits;

/// <summary>The conversations that took a turn within the last quarter or half of an hour, at most <see cref="Most"/>. In memory alone.</summary>
internal sealed class RecentConversations(TimeProvider clock)
{
    public const int Most = 2 * HalfOfThem;

    public static readonly TimeSpan Half = TimeSpan.FromMinutes(15);

    private const int HalfOfThem = 50_000;

    private readonly Lock _gate = new();
    private HashSet<ConversationId> _now = [];
    private HashSet<ConversationId> _before = [];
    private long _since = clock.GetTimestamp();

    public bool Contains(ConversationId conversation)
    {
        lock (_gate)
        {
            Age();
            return _now.Contains(conversation) || _before.Contains(conversation);
        }
    }

    public void Add(ConversationId conversation)
    {
        lock (_gate)
        {
            Age();
            _now.Add(conversation);
        }
    }

    private void Age()
    {
        var elapsed = clock.GetElapsedTime(_since);
        if (elapsed < Half && _now.Count < HalfOfThem)
            return;
        _before = elapsed < 2 * Half ? _now : [];
        _now = [];
        _since = clock.GetTimestamp();
    }
}
