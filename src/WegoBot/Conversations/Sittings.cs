using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Puts down the receipts of a commit and reads what it needs before its turns, and writes what came of them at the end.</summary>
internal sealed class Sittings(
    ConversationWriting writing,
    Pseudonyms pseudonyms,
    ReferralDesk desk,
    RandomNumberGenerator chance,
    SofiaClock clock)
{
    private static readonly Comparer<byte[]> InOrder = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    /// <summary>Written alone where nothing else is new: what is written has its indexes written too.</summary>
    private static readonly IReadOnlySet<string> OfEachTurn = new HashSet<string>
    {
        nameof(ConversationRow.State), nameof(ConversationRow.LastTurnAt), nameof(ConversationRow.ForgetAt), nameof(ConversationRow.Shown),
    };

    /// <summary>For reading only: the conversations and their referrals.</summary>
    public async Task<Sitting> Open(WegoBotDb db, IReadOnlyCollection<ConversationId> ids, CancellationToken stop)
    {
        var sitting = new Sitting(db, clock.Instant, NewMark);
        foreach (var row in await db.Conversations.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(stop))
            sitting.Add(Read(row, sitting.Now));
        if (Referrals(sitting, []) is { } referrals)
            await referrals.LoadAsync(stop);
        return sitting;
    }

    /// <summary>All that <paramref name="waiting"/> may need, with the receipts of its messages written.</summary>
    public async Task<Sitting> Open(WegoBotDb db, IReadOnlyList<Waiting> waiting, CancellationToken stop)
    {
        var messages = waiting.SelectMany(one => one.Batch.Messages).ToList();
        HashSet<ConversationId> ids =
        [
            .. messages.Select(message => message.Conversation),
            .. waiting.SelectMany(one => one.Batch.Shown ?? []).Select(shown => shown.Conversation),
            .. waiting.Where(one => one.Forget is not null).Select(one => one.Forget!.Value),
        ];
        var sitting = new Sitting(db, clock.Instant, NewMark);
        // Before the conversations: where another replica has the same message, what is read after it is what came of it there.
        await WriteReceipts(sitting, messages);
        foreach (var row in await db.Conversations.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).Locked().ToListAsync(stop))
            sitting.Add(Read(row, sitting.Now));
        // After the conversations and in order too, so that no two replicas wait for each other.
        if (Referrals(sitting, [.. messages.Select(HashIn).OfType<byte[]>()]) is { } referrals)
            await referrals.OrderBy(row => row.Id).Locked().LoadAsync(stop);
        return sitting;
    }

    /// <summary>The hash of the case code in a message; null when there is none in it.</summary>
    public byte[]? HashIn(Incoming message) =>
        Scripts.CodeIn(message.Message) is { } code ? desk.HashOf(code) : null;

    /// <summary>Writes each conversation once, as its last turn left it, and all that came with it.</summary>
    public async Task Write(Sitting sitting)
    {
        var (db, changed) = (sitting.Db, sitting.All.Where(held => held.Changed).ToList());
        await RowWriting.Insert(db, Rows(changed.Where(held => held.Row is null)));
        await RowWriting.Replace(db, Rows(changed.Where(held => held.Row is not null && !held.OnlyTurned)));
        await RowWriting.Replace(db, Rows(changed.Where(held => held.OnlyTurned)), OfEachTurn);
        var forgotten = changed.Where(held => held is { Conversation: null, Row: not null }).Select(held => held.Id).ToList();
        if (forgotten.Count > 0)
            await db.Conversations.Where(row => forgotten.Contains(row.Id)).ExecuteDeleteAsync();
        await RowWriting.Replace(db, sitting.Cursors);
        await RowWriting.InsertAdded<ReferralRow>(db);
        await RowWriting.InsertAdded<NotificationRow>(db);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync();
    }

    private Held Read(ConversationRow row, DateTimeOffset now) => Held.From(
        row, writing.Read(row.Id, row.State), writing.ReadAddress(row.Id, row.Address), new Traces(now, writing.ReadTraces(row.Id, row.Traces)), now);

    private List<ConversationRow> Rows(IEnumerable<Held> conversations) => [.. conversations.Select(Row).OfType<ConversationRow>()];

    /// <summary>Null when nothing of it is kept.</summary>
    private ConversationRow? Row(Held held) => held.Conversation is not { } conversation ? null : new()
    {
        Id = held.Id,
        Channel = held.Channel,
        State = writing.Write(held.Id, conversation),
        Address = held.SealedAddress ?? (held.Address is null ? null : writing.WriteAddress(held.Id, held.Address)),
        Traces = held.SealedTraces ?? writing.WriteTraces(held.Id, held.Traces.All),
        TracesUntil = held.Traces.Until,
        Mark = held.Mark,
        LastTurnAt = held.LastTurnAt,
        ForgetAt = held.ForgetAt,
        Shown = held.Shown,
    };

    /// <summary>Those of the conversations and those of the case codes; null when there can be none.</summary>
    private static IQueryable<ReferralRow>? Referrals(Sitting sitting, IReadOnlyList<byte[]> hashes)
    {
        var ids = sitting.All.Select(held => held.Conversation?.Referral).OfType<Guid>().Distinct().ToList();
        return ids.Count + hashes.Count == 0 ? null : sitting.Db.Referrals.Where(row => ids.Contains(row.Id) || hashes.Contains(row.CodeHash));
    }

    /// <summary>Names the messages that can be repeated, and notes those that no commit before this one has handled.</summary>
    private async Task WriteReceipts(Sitting sitting, IEnumerable<Incoming> messages)
    {
        foreach (var message in messages.Where(message => message.Receipt is not null))
            sitting.Name(message, new ReceiptRow { Id = pseudonyms.OfReceipt(message.Conversation, message.Receipt!), At = sitting.Now });
        // In order, so that no two replicas wait for each other.
        ReceiptRow[] receipts = [.. sitting.Receipts.OrderBy(row => row.Id, InOrder)];
        sitting.AreNew(await RowWriting.InsertNew(sitting.Db, receipts, row => row.Id));
    }

    /// <summary>Any number but 0, which stands for a conversation that nothing is stored of.</summary>
    private int NewMark()
    {
        Span<byte> bytes = stackalloc byte[4];
        chance.GetBytes(bytes);
        return BitConverter.ToInt32(bytes) | 1;
    }
}
