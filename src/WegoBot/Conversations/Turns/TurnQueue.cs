using System.Threading.Channels;

namespace WegoBot.Conversations;

/// <summary>The queue of batches for the next commit, in order of arrival.</summary>
internal sealed class TurnQueue
{
    /// <summary>A conversation to forget counts as a message, because a database takes only so many ids in one query.</summary>
    private const int MessagesAtOnce = 500;

    private readonly Channel<QueuedBatch> _channel = Channel.CreateUnbounded<QueuedBatch>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Returns false when the service is stopping.</summary>
    public bool Add(QueuedBatch waiting)
    {
        // Counted before it can be taken: the length is never below zero.
        CommitMetrics.Queue(1);
        if (_channel.Writer.TryWrite(waiting))
            return true;
        CommitMetrics.Queue(-1);
        return false;
    }

    /// <summary>Accepts no more batches; those in the queue are still processed.</summary>
    public void Close() => _channel.Writer.TryComplete();

    /// <summary>Completes when the queue has a batch; returns false when none will come.</summary>
    public ValueTask<bool> Wait() => _channel.Reader.WaitToReadAsync();

    /// <summary>Takes everything in the queue that fits into one commit.</summary>
    public List<QueuedBatch> TakeAll()
    {
        var all = new List<QueuedBatch>();
        for (var messages = 0; messages < MessagesAtOnce && _channel.Reader.TryRead(out var next); messages += Math.Max(1, next.Batch.Messages.Count))
            all.Add(next);
        CommitMetrics.Queue(-all.Count);
        return all;
    }
}
