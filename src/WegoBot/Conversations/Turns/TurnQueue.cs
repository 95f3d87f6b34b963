using System.Threading.Channels;

namespace WegoBot.Conversations;

/// <summary>What waits for the next commit, in order of arrival.</summary>
internal sealed class TurnQueue
{
    private const int MessagesAtOnce = 500;

    private readonly Channel<QueuedBatch> _channel = Channel.CreateUnbounded<QueuedBatch>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>False when the service is stopping.</summary>
    public bool Add(QueuedBatch waiting) => _channel.Writer.TryWrite(waiting);

    /// <summary>Nothing more comes; what waits is still carried out.</summary>
    public void Close() => _channel.Writer.TryComplete();

    /// <summary>Returns as soon as something waits; false when nothing will.</summary>
    public ValueTask<bool> Wait() => _channel.Reader.WaitToReadAsync();

    /// <summary>Takes all that waits now, as far as it fits into one commit.</summary>
    public List<QueuedBatch> TakeAll()
    {
        var all = new List<QueuedBatch>();
        for (var messages = 0; messages < MessagesAtOnce && _channel.Reader.TryRead(out var next); messages += next.Batch.Messages.Count)
            all.Add(next);
        return all;
    }
}
