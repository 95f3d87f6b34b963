using WegoBot.Dialogue;
using WegoBot.Figures;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>The unit of work of one commit: everything it reads and changes, loaded with a few queries whatever the number of messages.</summary>
internal sealed class TurnBatch(WegoBotDb db, DateTimeOffset now, Func<int> newEpoch)
{
    private readonly Dictionary<ConversationId, LoadedConversation> _conversations = [];
    private readonly Dictionary<IncomingMessage, ProcessedMessageRow> _processedMessages = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ProcessedMessageRow> _new = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CursorRow> _cursors = [];
    private readonly Dictionary<string, FirstNotice> _notices = [];
    private readonly HashSet<ConversationId> _postponed = [];

    public WegoBotDb Db => db;

    public DateTimeOffset Now => now;

    /// <summary>Whether rows were deleted whose bytes must be erased from the disk.</summary>
    public bool Erases { get; set; }

    /// <summary>Whether a centre must be notified.</summary>
    public bool Notifies { get; set; }

    /// <summary>What the turns of this commit add to the figures.</summary>
    public FigureCounts Counts { get; } = new();

    public IEnumerable<LoadedConversation> All => _conversations.Values;

    public void Add(LoadedConversation conversation) => _conversations[conversation.Id] = conversation;

    public LoadedConversation Of(ConversationId id) => _conversations.TryGetValue(id, out var known) ? known : _conversations[id] = new LoadedConversation(id, new SentMessages(now, []));

    public ReferralRow? Referral(Guid? id) => id is { } known ? db.Referrals.Local.FindEntry(known)?.Entity : null;

    public ReferralRow? ReferralOf(byte[] codeHash) =>
        db.Referrals.Local.FirstOrDefault(row => row.CodeHash.AsSpan().SequenceEqual(codeHash));

    /// <summary>How a centre's staff are notified of something new, looked up once for all of the commit.</summary>
    public FirstNotice NoticeTo(string centre, Func<WegoBotDb, string, FirstNotice> ask) =>
        _notices.TryGetValue(centre, out var known) ? known : _notices[centre] = ask(db, centre);

    /// <summary>The rows that mark the messages of this commit as processed.</summary>
    public IReadOnlyCollection<ProcessedMessageRow> ProcessedMessages => _processedMessages.Values;

    /// <summary>How far the channels have read.</summary>
    public IReadOnlyCollection<CursorRow> Cursors => _cursors.Values;

    /// <summary>Links a message to the row that marks it as processed. A message without one cannot arrive twice.</summary>
    public void MarkProcessed(IncomingMessage message, ProcessedMessageRow receipt) => _processedMessages.Add(message, receipt);

    /// <summary>Notes that no earlier commit has processed the messages of these rows.</summary>
    public void NoteNew(IEnumerable<ProcessedMessageRow> receipts) => _new.UnionWith(receipts);

    /// <summary>Returns false when the message was processed before, in this commit or an earlier one.</summary>
    public bool TryProcess(IncomingMessage message) => !_processedMessages.TryGetValue(message, out var receipt) || _new.Remove(receipt);

    /// <summary>Whether an earlier message of this conversation waits for its hash: what comes after it waits too.</summary>
    public bool IsPostponed(ConversationId conversation) => _postponed.Contains(conversation) || Waits(conversation);

    /// <summary>Whether a message of an earlier commit waits for its hash.</summary>
    public Func<ConversationId, bool> Waits { get; set; } = _ => false;

    public void Postpone(ConversationId conversation) => _postponed.Add(conversation);

    public void Keep(LoadedConversation conversation, Conversation after, IncomingMessage message, bool toBeShown) =>
        conversation.Keep(after, message, toBeShown, newEpoch(), now);

    public void Confirm(DeliveryReceipt receipt)
    {
        var conversation = Of(receipt.Conversation);
        conversation.Confirm(receipt);
        Erases |= conversation is { Row: not null } and ({ Conversation: null } or { Address: null });
    }

    public void Forget(LoadedConversation conversation)
    {
        conversation.Forget();
        Erases = true;
    }

    public void Move(Cursor cursor) => _cursors[cursor.Channel] = new CursorRow { Channel = cursor.Channel, Position = cursor.Position };
}
