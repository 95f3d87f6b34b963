using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Loads the unit of work of a commit before its turns, and saves it after them.</summary>
internal sealed class TurnBatchStore(
    ConversationSerializer serializer,
    PseudonymousIds pseudonymousIds,
    ReferralService referrals,
    RandomNumberGenerator random,
    SofiaClock clock)
{
    private static readonly Comparer<byte[]> ByteOrder = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    /// <summary>The columns that every turn changes. A conversation with no other change has only these written, which leaves the other columns' indexes alone.</summary>
    private static readonly IReadOnlySet<string> TurnColumns = new HashSet<string>
    {
        nameof(ConversationRow.State), nameof(ConversationRow.LastTurnAt), nameof(ConversationRow.ForgetAt), nameof(ConversationRow.IsShown),
    };

    /// <summary>Loads conversations and their referrals for reading only.</summary>
    public async Task<TurnBatch> Open(WegoBotDb db, IReadOnlyCollection<ConversationId> ids, CancellationToken cancellationToken)
    {
        var batch = new TurnBatch(db, clock.Instant, NewEpoch);
        foreach (var row in await db.Conversations.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken))
            batch.Add(Read(row, batch.Now));
        if (Referrals(batch, []) is { } referrals)
        {
            await referrals.LoadAsync(cancellationToken);
            await PersonCases.Load(db, [.. db.Referrals.Local.Select(row => row.Id)], cancellationToken);
        }

        return batch;
    }

    /// <summary>Marks the messages of <paramref name="waiting"/> as processed and loads everything that their turns may need.</summary>
    public async Task<TurnBatch> Open(WegoBotDb db, IReadOnlyList<QueuedBatch> waiting, CancellationToken cancellationToken)
    {
        var messages = waiting.SelectMany(one => one.Batch.Messages).ToList();
        HashSet<ConversationId> ids =
        [
            .. messages.Select(message => message.Conversation),
            .. waiting.SelectMany(one => one.Batch.Receipts ?? []).Select(shown => shown.Conversation),
            .. waiting.SelectMany(one => one.Batch.Beside ?? []).Select(beside => beside.Conversation),
            .. waiting.Where(one => one.Forget is not null).Select(one => one.Forget!.Value),
        ];
        var batch = new TurnBatch(db, clock.Instant, NewEpoch);
        // Before the conversations: when another replica has the same message, the conversation read afterwards includes its result.
        await MarkProcessed(batch, messages);
        foreach (var row in await db.Conversations.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ForUpdate().ToListAsync(cancellationToken))
            batch.Add(Read(row, batch.Now));
        // After the conversations, and ordered, so that two replicas cannot deadlock.
        if (Referrals(batch, [.. messages.Select(HashIn).OfType<byte[]>()]) is { } referrals)
        {
            await referrals.OrderBy(row => row.Id).ForUpdate().LoadAsync(cancellationToken);
            await PersonCases.Load(db, [.. db.Referrals.Local.Select(row => row.Id)], cancellationToken);
        }

        return batch;
    }

    /// <summary>The keyed hash of the case code in a message; null when the message has none.</summary>
    public byte[]? HashIn(IncomingMessage message) =>
        DialogueEngine.CodeIn(message.Message) is { } code ? referrals.HashOf(code) : null;

    /// <summary>Writes each conversation once, as its last turn left it, and everything else of the unit of work.</summary>
    public async Task Write(TurnBatch batch)
    {
        var (db, changed) = (batch.Db, batch.All.Where(loaded => loaded.Changed).ToList());
        await BulkWriter.Insert(db, Rows(changed.Where(loaded => loaded.Row is null)));
        await BulkWriter.Upsert(db, Rows(changed.Where(loaded => loaded.Row is not null && !loaded.ChangedByTurnOnly)));
        await BulkWriter.Upsert(db, Rows(changed.Where(loaded => loaded.ChangedByTurnOnly)), TurnColumns);
        var forgotten = changed.Where(loaded => loaded is { Conversation: null, Row: not null }).Select(loaded => loaded.Id).ToList();
        if (forgotten.Count > 0)
            await db.Conversations.Where(row => forgotten.Contains(row.Id)).ExecuteDeleteAsync();
        await BulkWriter.Upsert(db, batch.Cursors);
        await BulkWriter.InsertAdded<ReferralRow>(db);
        await BulkWriter.InsertAdded<CaseMessageRow>(db);
        await BulkWriter.InsertAdded<NotificationRow>(db);
        await BulkWriter.InsertAdded<FigureCountRow>(db);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync();
    }

    private LoadedConversation Read(ConversationRow row, DateTimeOffset now)
    {
        var key = serializer.OpenKey(row);
        return LoadedConversation.From(
            row,
            key,
            serializer.Read(key, row.Id, row.State),
            ConversationSerializer.ReadAddress(key, row.Id, row.Address),
            new SentMessages(now, ConversationSerializer.ReadSentMessages(key, row.Id, row.SentMessages)),
            now);
    }

    private List<ConversationRow> Rows(IEnumerable<LoadedConversation> conversations) => [.. conversations.Select(Row).OfType<ConversationRow>()];

    /// <summary>Null for a conversation that was forgotten.</summary>
    private ConversationRow? Row(LoadedConversation loaded)
    {
        if (loaded.Conversation is not { } conversation)
            return null;
        var key = loaded.Key ?? serializer.NewKey(loaded.Id);
        return new()
        {
            Id = loaded.Id,
            Channel = loaded.Channel,
            DataKey = key.Wrapped,
            State = ConversationSerializer.Write(key, loaded.Id, conversation),
            Address = loaded.EncryptedAddress ?? (loaded.Address is null ? null : ConversationSerializer.WriteAddress(key, loaded.Id, loaded.Address)),
            SentMessages = loaded.EncryptedSentMessages ?? ConversationSerializer.WriteSentMessages(key, loaded.Id, loaded.SentMessages.All),
            SentMessagesUntil = loaded.SentMessages.Until,
            Epoch = loaded.Epoch,
            LastTurnAt = loaded.LastTurnAt,
            ForgetAt = loaded.ForgetAt,
            IsShown = loaded.IsShown,
        };
    }

    /// <summary>The referrals of the conversations and of the case codes; null when there can be none.</summary>
    private static IQueryable<ReferralRow>? Referrals(TurnBatch batch, IReadOnlyList<byte[]> hashes)
    {
        var ids = batch.All.Select(loaded => loaded.Conversation?.Referral).OfType<Guid>().Distinct().ToList();
        return ids.Count + hashes.Count == 0 ? null : batch.Db.Referrals.Where(row => ids.Contains(row.Id) || hashes.Contains(row.CodeHash));
    }

    /// <summary>Marks the messages that can arrive twice as processed, and notes those that are new.</summary>
    private async Task MarkProcessed(TurnBatch batch, IEnumerable<IncomingMessage> messages)
    {
        foreach (var message in messages.Where(message => message.IdempotencyKey is not null))
            batch.MarkProcessed(message, new ProcessedMessageRow { Id = pseudonymousIds.OfIdempotencyKey(message.Conversation, message.IdempotencyKey!), ProcessedAt = batch.Now });
        // Ordered, so that two replicas cannot deadlock.
        ProcessedMessageRow[] rows = [.. batch.ProcessedMessages.OrderBy(row => row.Id, ByteOrder)];
        batch.NoteNew(await BulkWriter.InsertNew(batch.Db, rows, row => row.Id));
    }

    /// <summary>A random number other than 0, which stands for a conversation that is not stored.</summary>
    private int NewEpoch()
    {
        Span<byte> bytes = stackalloc byte[4];
        random.GetBytes(bytes);
        return BitConverter.ToInt32(bytes) | 1;
    }
}
