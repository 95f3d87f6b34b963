using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>All that one commit works on, loaded in a few queries whatever the number of messages.</summary>
internal sealed class Sitting(WegoBotDb db, DateTimeOffset now, Func<int> newMark)
{
    private readonly Dictionary<ConversationId, Held> _held = [];
    private readonly Dictionary<Incoming, byte[]> _receipts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Guid> _handled = [];
    private readonly List<ReceiptRow> _new = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _ways = [];

    public WegoBotDb Db => db;

    public DateTimeOffset Now => now;

    /// <summary>Something was deleted whose bytes have to go too.</summary>
    public bool Erases { get; set; }

    /// <summary>A centre has to be told.</summary>
    public bool Notifies { get; set; }

    public IEnumerable<Held> All => _held.Values;

    public void Add(Held conversation) => _held[conversation.Id] = conversation;

    public Held Of(ConversationId id) => _held.TryGetValue(id, out var known) ? known : _held[id] = new Held(id, new Traces(now, []));

    public ReferralRow? Referral(Guid? id) => id is { } known ? db.Referrals.Local.FindEntry(known)?.Entity : null;

    public ReferralRow? ReferralOf(byte[] codeHash) =>
        db.Referrals.Local.FirstOrDefault(row => row.CodeHash.AsSpan().SequenceEqual(codeHash));

    /// <summary>By which ways a centre's staff are told: asked once for all referrals of the commit.</summary>
    public IReadOnlyList<string> WaysTo(string centre, Func<WegoBotDb, string, IReadOnlyList<string>> ask) =>
        _ways.TryGetValue(centre, out var known) ? known : _ways[centre] = ask(db, centre);

    /// <summary>The receipts of messages that this commit handles first.</summary>
    public IReadOnlyList<ReceiptRow> NewReceipts => _new;

    /// <summary>What names a message; without it no repetition of it can happen.</summary>
    public void Name(Incoming message, byte[] receipt) => _receipts.Add(message, receipt);

    /// <summary>An earlier commit handled the message of this receipt.</summary>
    public void WasHandled(byte[] receipt) => _handled.Add(new Guid(receipt));

    /// <summary>Notes that the message is handled now. False when it was before, in this commit or an earlier one.</summary>
    public bool Handle(Incoming message)
    {
        if (!_receipts.TryGetValue(message, out var receipt))
            return true;
        if (!_handled.Add(new Guid(receipt)))
            return false;
        _new.Add(new ReceiptRow { Id = receipt, At = now });
        return true;
    }

    public void Keep(Held conversation, Conversation after, Incoming message, bool toBeShown) =>
        conversation.Keep(after, message, toBeShown, newMark(), now);

    public void MarkShown(Shown mark)
    {
        var conversation = Of(mark.Conversation);
        conversation.MarkShown(mark);
        Erases |= conversation is { Conversation: null, Row: not null };
    }

    public void Forget(Held conversation)
    {
        conversation.Forget();
        Erases = true;
    }

    public void Move(Cursor cursor)
    {
        if (db.Cursors.Local.FirstOrDefault(row => row.Channel == cursor.Channel) is { } row)
            row.Position = cursor.Position;
        else
            db.Cursors.Add(new CursorRow { Channel = cursor.Channel, Position = cursor.Position });
    }
}
