using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Channels.Messengers;

/// <summary>Of several messages with buttons the newest is the live one, in whatever order the messenger tells of them.</summary>
public sealed class ChatSendQueueTests
{
    private static readonly Language Bulgarian = new("bg");

    private readonly ChatSendQueue _queue = new("1", 5, canEdit: true);

    [Fact]
    [Reported(1)]
    public void A_message_that_was_pressed_before_the_answer_to_its_call_came_keeps_its_buttons()
    {
        _queue.NowLive(6, Bulgarian);
        _queue.NowLive(6, Bulgarian);
        Assert.Equal(6, _queue.Live);
        Assert.Equal([5], _queue.Leftovers.Select(leftover => leftover.Message));
    }

    [Fact]
    [Reported(1)]
    public void An_answer_that_comes_after_a_newer_message_leaves_that_one_live()
    {
        _queue.NowLive(7, Bulgarian);
        _queue.NowLive(6, Bulgarian);
        Assert.Equal(7, _queue.Live);
        Assert.Equal([5, 6], _queue.Leftovers.Select(leftover => leftover.Message));
    }

    [Fact]
    public void When_she_leaves_an_older_message_that_is_not_deleted_still_loses_its_buttons()
    {
        _queue.NowLive(6, Bulgarian);
        _queue.NowLive(7, Bulgarian);
        var left = new Screen(Stage.Left, Bulgarian, 1, [], []);
        _queue.Remove(new OutgoingScreen(default, left, "1") { Removes = [new SentMessage(6, DateTimeOffset.UnixEpoch)] });
        Assert.Equal([5], _queue.Leftovers.Select(leftover => leftover.Message));
        Assert.Equal([6], _queue.Deletions.Next!);
    }
}
