using System.Threading.Channels;
using Telegram.Bot.Types;

namespace WegoBot.Bench.DotnetRival;

/// <summary>A queue per chat: chats are handled in parallel, the updates of one chat in their order.</summary>
internal sealed class ChatQueues(Func<Update, Task> handle, Action<Exception> log)
{
    private readonly Dictionary<long, Queue<Update>> _queues = [];
    private readonly Channel<long> _ready = Channel.CreateUnbounded<long>();
    private bool _isComplete;

    public Task RunWorkers(int count) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(RunWorker)));

    public void Enqueue(Update update)
    {
        var chat = update.CallbackQuery?.Message?.Chat.Id ?? update.Message!.Chat.Id;
        lock (_queues)
        {
            if (_queues.TryGetValue(chat, out var queue))
            {
                queue.Enqueue(update);
                return;
            }

            _queues.Add(chat, new Queue<Update>([update]));
        }

        _ready.Writer.TryWrite(chat);
    }

    /// <summary>Lets the workers end when all queues are empty.</summary>
    public void Complete()
    {
        lock (_queues)
        {
            _isComplete = true;
            if (_queues.Count == 0)
                _ready.Writer.TryComplete();
        }
    }

    private async Task RunWorker()
    {
        await foreach (var chat in _ready.Reader.ReadAllAsync())
        {
            try
            {
                await handle(First(chat));
            }
#pragma warning disable CA1031 // One update that fails must not end the worker.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log(error);
            }

            Release(chat);
        }
    }

    private Update First(long chat)
    {
        lock (_queues)
            return _queues[chat].Dequeue();
    }

    private void Release(long chat)
    {
        lock (_queues)
        {
            if (_queues[chat].Count > 0)
            {
                _ready.Writer.TryWrite(chat);
                return;
            }

            _queues.Remove(chat);
            if (_isComplete && _queues.Count == 0)
                _ready.Writer.TryComplete();
        }
    }
}
