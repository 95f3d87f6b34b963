using WegoBot.Channels.Messengers;

namespace WegoBot.Tests.Channels.Messengers;

/// <summary>What follows commits keeps their order, whichever ends first and however.</summary>
public sealed class SequentialQueueTests
{
    private readonly SequentialQueue _order = new();
    private readonly List<string> _done = [];

    [Fact]
    public async Task What_follows_a_commit_waits_for_what_follows_those_asked_for_before()
    {
        var first = new TaskCompletionSource<string>();
        Add(first.Task);
        var (_, second) = Add(Task.FromResult("second"));

        Assert.False(second.IsCompleted);
        first.SetResult("first");
        await second;

        Assert.Equal(["first", "second"], _done);
    }

    [Fact]
    public async Task A_commit_that_failed_holds_up_none_of_those_after_it()
    {
        var (failed, _) = Add(Task.FromException<string>(new InvalidOperationException()));
        Add(Task.FromResult("second"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => failed);
        await _order.Last;

        Assert.Equal(["failed", "second"], _done);
    }

    [Fact]
    public async Task What_follows_and_fails_holds_up_none_of_those_after_it()
    {
        _order.Add(() => Task.FromResult(1), _ => throw new InvalidOperationException());
        Add(Task.FromResult("second"));

        await _order.Last;

        Assert.Equal(["second"], _done);
    }

    private (Task<string> Commit, Task Done) Add(Task<string> commit) =>
        _order.Add(() => commit, ended => _done.Add(ended.IsCompletedSuccessfully ? ended.Result : "failed"));
}
