using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>
/// The turns that wait for the slow hash of what she typed. They wait here, beside the commits, so that nobody else's turn waits for them; what the same person
/// does meanwhile comes after them.
/// </summary>
internal sealed class PostponedTurns(WordHasher hasher, TurnQueue queue, TimeProvider clock)
{
    /// <summary>More than anybody types in <see cref="Interval"/>. What is typed faster waits, so that one person cannot keep the processor busy.</summary>
    private const int MostInARow = 20;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, Line> _lines = [];

    /// <summary>Whether a turn of the conversation waits.</summary>
    public bool Has(ConversationId conversation)
    {
        lock (_gate)
            return _lines.TryGetValue(conversation, out var line) && !line.Last.IsCompleted;
    }

    /// <summary>The results of a batch that was committed. A turn that waits is taken after those of the same conversation that wait already.</summary>
    public IReadOnlyList<TurnResult> Add(QueuedBatch batch, IReadOnlyList<TurnResult> results) => results.All(result => result.ToHash is null)
        ? results
        : [.. results.Zip(batch.Batch.Messages, (result, message) => result.ToHash is { } toHash && !message.HasWaited ? result with { Later = Add(message, toHash) } : result)];

    private Task<TurnResult> Add(IncomingMessage message, WordToHash toHash)
    {
        lock (_gate)
        {
            Tidy();
            if (!_lines.TryGetValue(message.Conversation, out var line))
                _lines[message.Conversation] = line = new Line();
            var pause = toHash.NeedsHash ? line.Hashes(clock.GetUtcNow()) : TimeSpan.Zero;
            var turn = After(line.Last, pause, message, toHash);
            line.Last = turn;
            return turn;
        }
    }

    private async Task<TurnResult> After(Task before, TimeSpan pause, IncomingMessage message, WordToHash toHash)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        if (pause > TimeSpan.Zero)
            await Task.Delay(pause, clock);
        while (true)
        {
            if (toHash.NeedsHash)
                message = message with { Typed = await hasher.Hash(toHash.Word, toHash.Salt) };
            var result = await Take(message);
            // The stage may have changed while it waited, and then something else is to be hashed.
            if (result.ToHash is not { NeedsHash: true } next)
                return result;
            toHash = next;
        }
    }

    /// <summary>The message counts as processed since the first try.</summary>
    private async Task<TurnResult> Take(IncomingMessage message)
    {
        var waiting = new QueuedBatch(new IncomingBatch([message with { IdempotencyKey = null, HasWaited = true }]));
        return queue.Add(waiting) ? (await waiting.Done.Task)[0] : throw new OperationCanceledException("The service is stopping.");
    }

    /// <summary>Forgets the lines of those who have not typed anything for a while.</summary>
    private void Tidy()
    {
        var now = clock.GetUtcNow();
        foreach (var (conversation, line) in _lines.Where(one => one.Value.Last.IsCompleted && one.Value.IsOld(now)).ToList())
            _lines.Remove(conversation);
    }

    private sealed class Line
    {
        private DateTimeOffset _since;
        private int _hashes;

        public Task Last { get; set; } = Task.CompletedTask;

        public bool IsOld(DateTimeOffset now) => now - _since >= Interval || now < _since;

        /// <summary>Counts a hash, and returns how long it waits.</summary>
        public TimeSpan Hashes(DateTimeOffset now)
        {
            if (IsOld(now))
                (_since, _hashes) = (now, 0);
            return ++_hashes > MostInARow ? Pause : TimeSpan.Zero;
        }
    }
}
