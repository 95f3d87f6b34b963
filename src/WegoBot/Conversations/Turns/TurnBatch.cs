using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>All that one commit works on, loaded in a few queries whatever the number of messages.</summary>
internal sealed class TurnBatch(WegoBotDb db, DateTimeOffset now, Func<int> newEpoch)
{
    private readonly Dictionary<ConversationId, LoadedConversation> _held = [];
    private readonly Dictionary<IncomingMessage, ProcessedMessageRow> _receipts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ProcessedMessageRow> _new = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CursorRow> _cursors = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _ways = [];

    public WegoBotDb Db => db;

    public DateTimeOffset Now => now;

    /// <summary>Something was deleted whose bytes have to go too.</summary>
    public bool Erases { get; set; }

    /// <summary>A centre has to be told.</summary>
    public bool Notifies { get; set; }

    public IEnumerable<LoadedConversation> All => _held.Values;

    public void Add(LoadedConversation conversation) => _held[conversation.Id] = conversation;

    public LoadedConversation Of(ConversationId id) => _held.TryGetValue(id, out var known) ? known : _held[id] = new LoadedConversation(id, new SentMessages(now, []));

    public ReferralRow? Referral(Guid? id) => id is { } known ? db.Referrals.Local.FindEntry(known)?.Entity : null;

    public ReferralRow? ReferralOf(byte[] codeHash) =>
        db.Referrals.Local.FirstOrDefault(row => row.CodeHash.AsSpan().SequenceEqual(codeHash));

    /// <summary>By which ways a centre's staff are told: asked once for all referrals of the commit.</summary>
    public IReadOnlyList<string> DeliveriesTo(string centre, Func<WegoBotDb, string, IReadOnlyList<string>> ask) =>
        _ways.TryGetValue(centre, out var known) ? known : _ways[centre] = ask(db, centre);

    /// <summary>The receipts of all messages that have one.</summary>
    public IReadOnlyCollection<ProcessedMessageRow> ProcessedMessages => _receipts.Values;

    /// <summary>How far the channels have read.</summary>
    public IReadOnlyCollection<CursorRow> Cursors => _cursors.Values;

    /// <summary>What names a message; without it no repetition of it can happen.</summary>
    public void Name(IncomingMessage message, ProcessedMessageRow receipt) => _receipts.Add(message, receipt);

    /// <summary>No commit before this one has handled the messages of these receipts.</summary>
    public void AreNew(IEnumerable<ProcessedMessageRow> receipts) => _new.UnionWith(receipts);

    /// <summary>False when the message was handled before, in this commit or an earlier one.</summary>
    public bool Handle(IncomingMessage message) => !_receipts.TryGetValue(message, out var receipt) || _new.Remove(receipt);

    public void Keep(LoadedConversation conversation, Conversation after, IncomingMessage message, bool toBeShown) =>
        conversation.Keep(after, message, toBeShown, newEpoch(), now);

    public void Confirm(DeliveryReceipt receipt)
    {
        var conversation = Of(receipt.Conversation);
        conversation.Confirm(receipt);
        Erases |= conversation is { Conversation: null, Row: not null };
    }

    public void Forget(LoadedConversation conversation)
    {
        conversation.Forget();
        Erases = true;
    }

    public void Move(Cursor cursor) => _cursors[cursor.Channel] = new CursorRow { Channel = cursor.Channel, Position = cursor.Position };
}
