using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Limits;

/// <summary>Whether a turn or a page may be taken now. Who is in a conversation has a pace of her own, which nobody else at her address uses up.</summary>
/// <remarks>The caller answers help now, danger and leaving all the same.</remarks>
public sealed class ConversationLimits : IDisposable
{
    /// <summary>How many turns of the web chat may wait for a commit. It bounds the memory of the queue.</summary>
    public const int WaitingInWebChat = 200;

    /// <summary>How many requests of one messenger's webhook may wait for a commit. They come from its servers alone, which bring again what was refused.</summary>
    public const int WaitingInMessenger = 2000;

    private readonly EphemeralSlots _slots;
    private readonly RecentConversations _recent;
    private readonly PartitionedRateLimiter<int> _turns;
    private readonly PartitionedRateLimiter<int> _looks;
    private readonly PartitionedRateLimiter<int> _beginnings;
    private readonly PartitionedRateLimiter<int> _strangersLooks;
    private readonly TokenBucket _allBeginnings;
    private readonly PartitionedRateLimiter<ChannelKind> _waiting;

    public ConversationLimits(EphemeralSlots slots, TimeProvider clock, IOptions<LimitOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_slots, _recent) = (slots, new RecentConversations(clock));
        var factor = options.Value.Factor;
        _turns = Partitioned(Pace.Turns);
        _looks = Partitioned(Pace.Looks);
        _beginnings = Partitioned(Pace.Beginnings);
        _strangersLooks = Partitioned(Pace.StrangersLooks);
        _allBeginnings = new TokenBucket(Pace.AllBeginnings.Times(factor), clock);
        _waiting = PartitionedRateLimiter.Create<ChannelKind, ChannelKind>(channel =>
            RateLimitPartition.GetConcurrencyLimiter(channel, _ => new() { PermitLimit = channel == ChannelKind.WebChat ? WaitingInWebChat : WaitingInMessenger }));

        PartitionedRateLimiter<int> Partitioned(Pace pace) =>
            PartitionedRateLimiter.Create<int, int>(slot => RateLimitPartition.Get(slot, _ => new TokenBucket(pace.Times(factor), clock)));
    }

    /// <summary>Whether a page may be drawn for somebody who only looks.</summary>
    /// <param name="conversation">Hers; null when her browser has no session.</param>
    /// <param name="address">Where she connects from; null when that is not known.</param>
    public bool AdmitsLook(ConversationId? conversation, IPAddress? address) => RefusalMetrics.Count("look",
        conversation is { } known && _recent.Contains(known) ? _looks.AttemptAcquire(_slots.Of(known)).IsAcquired : IsAtPace(_strangersLooks, address));

    /// <summary>Whether a turn of the web chat may be taken. One that begins a conversation, or comes back to it later, has the pace of its address too.</summary>
    public bool AdmitsTurn(ConversationId conversation, IPAddress? address)
    {
        if (!RefusalMetrics.Count("conversation", _turns.AttemptAcquire(_slots.Of(conversation)).IsAcquired))
            return false;
        if (!_recent.Contains(conversation) && !RefusalMetrics.Count("beginning", IsAtPace(_beginnings, address) && _allBeginnings.AttemptAcquire().IsAcquired))
            return false;
        _recent.Add(conversation);
        return true;
    }

    /// <summary>Whether a message of a messenger's chat may be taken. The messenger's server is one address for all, so only the chat counts.</summary>
    public bool AdmitsMessage(ConversationId conversation) => RefusalMetrics.Count("conversation", _turns.AttemptAcquire(_slots.Of(conversation)).IsAcquired);

    /// <summary>A place among the turns that wait for a commit. Disposed of when the turn is answered.</summary>
    public RateLimitLease Wait(ChannelKind channel)
    {
        var place = _waiting.AttemptAcquire(channel);
        RefusalMetrics.Count("waiting", place.IsAcquired);
        return place;
    }

    public void Dispose()
    {
        foreach (var limiter in new[] { _turns, _looks, _beginnings, _strangersLooks })
            limiter.Dispose();
        _allBeginnings.Dispose();
        _waiting.Dispose();
    }

    private bool IsAtPace(PartitionedRateLimiter<int> limiter, IPAddress? address) =>
        _slots.Of(address) is not { } slot || limiter.AttemptAcquire(slot).IsAcquired;
}
