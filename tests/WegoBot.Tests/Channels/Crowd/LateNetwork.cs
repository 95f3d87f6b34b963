using WegoBot.Dialogue.Tests;

namespace WegoBot.Tests.Channels.Crowd;

/// <summary>A messenger's server behind a connection on which a call arrives at once, late or never, and so does its answer, in whatever order the test lets go of them.</summary>
internal sealed class LateNetwork(HttpMessageHandler server, ulong seed) : DelegatingHandler(server)
{
    private static readonly string[] AboutAChat = ["sendMessage", "editMessageText", "deleteMessages", "answerCallbackQuery", "send_message"];

    private readonly Lock _gate = new();
    private readonly SeededRandom _chance = new(seed);
    private readonly List<TaskCompletionSource> _late = [];
    private readonly TaskCompletionSource _never = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isCalm;

    /// <summary>How many calls or answers came late, and how many never.</summary>
    public (int Late, int Never) Counts { get; private set; }

    /// <summary>Lets go of one call or answer that is held, whichever it is.</summary>
    /// <returns>False when none is.</returns>
    public bool LetsGo()
    {
        lock (_gate)
        {
            if (_late.Count == 0)
                return false;
            var one = _chance.OneOf(_late);
            _late.Remove(one);
            return one.TrySetResult();
        }
    }

    /// <summary>The connection is good from now on: what is late arrives, and what never comes is known to be lost.</summary>
    public void CalmsDown()
    {
        lock (_gate)
            _isCalm = true;
        while (LetsGo())
        {
        }

        _never.TrySetException(new HttpRequestException("Connection reset by peer"));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (call, answer) = AboutAChat.Contains(request.RequestUri!.Segments[^1]) ? Fates() : (Task.CompletedTask, Task.CompletedTask);
        await call.WaitAsync(cancellationToken);
        var given = await base.SendAsync(request, cancellationToken);
        await answer.WaitAsync(cancellationToken);
        return given;
    }

    /// <summary>When a call arrives, and when its answer does.</summary>
    private (Task Call, Task Answer) Fates()
    {
        lock (_gate)
            return _isCalm ? (Task.CompletedTask, Task.CompletedTask) : _chance.Below(10) switch
            {
                0 => (Late(), Task.CompletedTask),
                1 => (Never(), Task.CompletedTask),
                2 or 3 => (Task.CompletedTask, Never()),
                4 or 5 or 6 => (Task.CompletedTask, Late()),
                _ => (Task.CompletedTask, Task.CompletedTask),
            };
    }

    private Task Late()
    {
        var one = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _late.Add(one);
        Counts = (Counts.Late + 1, Counts.Never);
        return one.Task;
    }

    private Task Never()
    {
        Counts = (Counts.Late, Counts.Never + 1);
        return _never.Task;
    }
}
