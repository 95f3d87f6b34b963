using static WegoBot.Tests.Channels.Telegram.SenderUnderTest;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>What happens while Telegram lets a chat wait, refuses, or does not answer.</summary>
public sealed class TelegramWaitTests : IDisposable
{
    private readonly SenderUnderTest _alone = new();

    public void Dispose() => _alone.Dispose();

    [Fact]
    public async Task A_chat_that_has_to_wait_waits_as_long_as_it_is_told_and_holds_up_no_other()
    {
        _alone.Api.FailsWith429("sendMessage", 37);
        _alone.Sender.Show(Wish(1, "Held") with { Anew = true });
        await _alone.Clock.Waiting(left => left == TimeSpan.FromSeconds(37));

        _alone.Sender.Show(Wish(2, "At once") with { Anew = true });
        await _alone.Api.Until(() => _alone.Api.Chat(2).Count == 1);
        // The message is there before its call returns, and this call must not run out of time.
        await _alone.Clock.NobodyWaits(TimeSpan.FromSeconds(20));
        _alone.Clock.Advance(TimeSpan.FromSeconds(36.9));
        Assert.Empty(_alone.Api.Chat(1));
        _alone.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await _alone.Sender.Settled();

        Assert.Single(_alone.Api.Chat(1));
    }

    [Fact]
    public async Task Of_several_screens_that_wait_only_the_newest_is_sent()
    {
        _alone.Api.FailsWith429("sendMessage", 5);
        _alone.Sender.Show(Wish(1, "First") with { Anew = true });
        await _alone.Clock.Waiting(left => left == TimeSpan.FromSeconds(5));
        _alone.Sender.Show(Wish(1, "Second"));
        _alone.Sender.Show(Wish(1, "Third"));

        _alone.Clock.Advance(TimeSpan.FromSeconds(5));
        await _alone.Sender.Settled();

        Assert.EndsWith("Third", Assert.Single(_alone.Api.Chat(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_of_the_server_and_the_line_are_tried_again()
    {
        _alone.Api.FailsWith500("sendMessage").FailsWithReset("sendMessage").FailsWith500("sendMessage");
        _alone.Sender.Show(Wish(1, "In the end") with { Anew = true });

        for (var failures = 1; failures <= 3; failures++)
        {
            var (least, most) = (0.25 * Math.Pow(2, failures - 1), 0.5 * Math.Pow(2, failures - 1));
            _alone.Clock.Advance(await _alone.Clock.Waiting(left => left.TotalSeconds >= least && left.TotalSeconds <= most));
        }

        await _alone.Sender.Settled();
        Assert.Single(_alone.Api.Chat(1));
        Assert.Equal(4, _alone.Api.Calls.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_and_the_next_screen_still_arrives()
    {
        for (var i = 0; i <= 10; i++)
            _alone.Api.FailsWithReset("sendMessage");
        _alone.Sender.Show(Wish(1, "Lost") with { Anew = true });
        for (var failures = 1; failures <= 10; failures++)
            _alone.Clock.Advance(await _alone.Clock.Waiting(left => left < TimeSpan.FromSeconds(31) && left != TimeSpan.FromSeconds(20)));
        await _alone.Sender.Settled();
        Assert.Empty(_alone.Sender.Receipts());

        await _alone.Show(Wish(1, "Found") with { Anew = true });

        Assert.EndsWith("Found", Assert.Single(_alone.Api.Chat(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_is_left_in_peace()
    {
        _alone.Api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was blocked by the user"));

        await _alone.Show(Wish(1, "Hello?") with { Anew = true });

        Assert.Single(_alone.Api.Calls);
        Assert.Empty(_alone.Log.Lines);
        Assert.Single(_alone.Sender.Receipts());
    }

    [Fact]
    public async Task A_screen_that_came_while_an_older_one_was_refused_is_still_sent()
    {
        _alone.Api.Fails("sendMessage", () =>
        {
            _alone.Sender.Show(Wish(1, "Newer") with { Anew = true });
            return FakeBotApi.Refusal(400, "Bad Request: message is too long");
        });

        await _alone.Show(Wish(1, "Refused") with { Anew = true });

        Assert.EndsWith("Newer", Assert.Single(_alone.Api.Chat(1)).Text, StringComparison.Ordinal);
        Assert.Contains("code 400 ", Assert.Single(_alone.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_is_answered_too_late_is_no_failure()
    {
        _alone.Api.Fails("answerCallbackQuery", () => FakeBotApi.Refusal(400, "Bad Request: query is too old and response timeout expired"));
        _alone.Api.FailsWithReset("answerCallbackQuery");

        await _alone.Telegram.Acknowledge("press-1");
        await _alone.Telegram.Acknowledge("press-2");
        await _alone.Telegram.Acknowledge("press-3");

        Assert.Equal(["press-1", "press-2", "press-3"], _alone.Api.Calls.Select(call => (string)call.Arguments["callback_query_id"]!));
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_chat_that_has_to_wait()
    {
        _alone.Api.FailsWith429("sendMessage", 3600);
        _alone.Sender.Show(Wish(1, "Held") with { Anew = true });
        await _alone.Clock.Waiting(left => left == TimeSpan.FromSeconds(3600));

        await _alone.Sender.Finish();

        Assert.Empty(_alone.Sender.Receipts());
    }

    [Fact]
    public async Task A_mark_that_is_stored_is_not_stored_again_but_a_newer_one_is()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        var receipts = _alone.Sender.Receipts();
        await _alone.Show(Wish(1, "Second") with { Anew = true });

        _alone.Sender.Stored(receipts);

        Assert.NotEqual(Assert.Single(receipts), Assert.Single(_alone.Sender.Receipts()));
    }
}
