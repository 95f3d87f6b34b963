using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Privacy;
using static WegoBot.Tests.Channels.Telegram.SenderUnderTest;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>When it is stored that a screen was shown: at once where a loss would show, else with the next message of the same person.</summary>
public sealed class TelegramReceiptTests : IDisposable
{
    private readonly SenderUnderTest _alone = new();

    public void Dispose() => _alone.Dispose();

    [Fact]
    public async Task A_message_that_was_sent_is_stored_with_whatever_comes_next()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });

        Assert.Single(With());
    }

    [Fact]
    public async Task An_edit_waits_a_second_for_the_next_message_of_its_person()
    {
        await Edits(Wish(1, "Second"));

        Assert.Empty(With());
        Assert.Empty(With(2));
        Assert.Equal(1, Assert.Single(With(1)).Screen);
        Assert.Single(_alone.Sender.Receipts());
        _alone.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(With());
    }

    [Fact]
    public async Task A_case_code_is_stored_as_shown_at_once_since_it_would_be_sent_once_more()
    {
        await Edits(Wish(1, "1234 5678 9012 3456", LineKind.Code));

        Assert.Single(With());
    }

    [Fact]
    public async Task Leaving_is_stored_at_once_since_nothing_is_kept_after_it()
    {
        var left = new Screen(Stage.Left, ShippedLanguages.English, 2, [new Line(LineKind.Text, Neutral, "neutral")], []);
        await Edits(Wish(1, "") with { Screen = left });

        Assert.Single(With());
    }

    [Fact]
    public async Task Another_message_than_the_stored_one_is_stored_at_once()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        await _alone.Show(Wish(1, "Second") with { Anew = true });
        _alone.Sender.Stored(_alone.Sender.Receipts());
        var (older, newer) = (_alone.Api.Chat(1)[0].Id, _alone.Api.Chat(1)[1].Id);

        await _alone.Show(Wish(1, "Third") with { Live = older, Pressed = [newer] });

        Assert.Equal($$"""{"chat":1,"message":{{newer}}}""", Assert.Single(With()).Address);
    }

    /// <summary>Shows it in the message that is stored as the live one.</summary>
    private async Task Edits(OutgoingScreen outgoing)
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        _alone.Sender.Stored(_alone.Sender.Receipts());
        await _alone.Show(outgoing with { Live = Assert.Single(_alone.Api.Chat(1)).Id });
        Assert.Equal("editMessageText", _alone.Api.Methods.Last());
    }

    /// <summary>What a commit carries that messages of these persons are in.</summary>
    private IReadOnlyList<DeliveryReceipt> With(params long[] persons) => _alone.Sender.Receipts(persons.Select(person => new ConversationId((UInt128)person)).ToHashSet());
}
