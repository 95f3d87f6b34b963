using static WegoBot.Tests.Channels.Telegram.SenderUnderTest;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A redraw shows what nobody else brings, and nothing a second time.</summary>
public sealed class TelegramRedeliveryTests : IDisposable
{
    private readonly SenderUnderTest _alone = new();

    public void Dispose() => _alone.Dispose();

    private async Task AnswerArrivesAndIsStored()
    {
        var answer = Wish(1, "Support");
        using (_alone.Sender.Turns([answer.Conversation]))
            _alone.Sender.Show(answer);
        await _alone.Sender.Settled();
        _alone.Sender.Stored(_alone.Sender.Receipts());
    }

    [Fact]
    public async Task What_a_redraw_read_before_the_answer_arrived_is_not_shown_a_second_time()
    {
        using var redraw = _alone.Sender.Redraw();
        await AnswerArrivesAndIsStored();
        await _alone.Show(Wish(1, "Support") with { Quiet = true });

        Assert.Equal(["sendMessage"], _alone.Api.Methods);
    }

    [Fact]
    public async Task A_turn_that_is_being_taken_while_a_redraw_reads_is_shown_once()
    {
        var answer = Wish(1, "Support");
        using var turn = _alone.Sender.Turns([answer.Conversation]);
        using var redraw = _alone.Sender.Redraw();
        _alone.Sender.Show(answer with { Quiet = true });
        await _alone.Show(answer);

        Assert.Equal(["sendMessage"], _alone.Api.Methods);
    }

    [Fact]
    public async Task A_screen_that_nobody_else_brings_is_redrawn()
    {
        await AnswerArrivesAndIsStored();
        using var redraw = _alone.Sender.Redraw();
        await _alone.Show(Wish(1, "Support") with { Quiet = true, Live = _alone.Api.Chat(1)[0].Id });

        Assert.Equal(["sendMessage", "editMessageText"], _alone.Api.Methods);
    }

    [Fact]
    public async Task After_a_redraw_has_ended_the_next_one_draws_again()
    {
        using (_alone.Sender.Redraw())
            await AnswerArrivesAndIsStored();
        using var next = _alone.Sender.Redraw();
        await _alone.Show(Wish(1, "Support") with { Quiet = true, Live = _alone.Api.Chat(1)[0].Id });

        Assert.Equal(["sendMessage", "editMessageText"], _alone.Api.Methods);
    }
}
