using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using static WegoBot.Tests.Channels.Telegram.SenderUnderTest;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>How a screen stands in a chat.</summary>
public sealed class TelegramSenderTests : IDisposable
{
    private readonly SenderUnderTest _alone = new();

    public void Dispose() => _alone.Dispose();

    [Fact]
    public async Task A_new_message_begins_with_the_neutral_line_and_shows_no_preview()
    {
        await _alone.Show(Wish(1, "Kinds of support") with { Anew = true });

        var (method, arguments) = Assert.Single(_alone.Api.Calls);
        Assert.Equal("sendMessage", method);
        Assert.Equal($"{Neutral}\n{More}\n\nKinds of support", (string)arguments["text"]!);
        Assert.Equal("HTML", (string)arguments["parse_mode"]!);
        Assert.True((bool)arguments["link_preview_options"]!["is_disabled"]!);
        Assert.Equal([("Onward", "id-1")], Assert.Single(_alone.Api.Chat(1)).Buttons);
    }

    [Fact]
    public async Task A_press_edits_the_live_message_in_place()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        var live = Assert.Single(_alone.Api.Chat(1)).Id;

        await _alone.Show(Wish(1, "Second") with { Pressed = [live] });

        Assert.Equal("Second", Assert.Single(_alone.Api.Chat(1)).Text);
        Assert.Equal(["sendMessage", "editMessageText"], _alone.Api.Methods);
    }

    [Fact]
    public async Task After_words_a_new_message_comes_and_the_older_one_keeps_only_the_neutral_line()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        await _alone.Show(Wish(1, "Second") with { Anew = true });

        var (older, newer) = (_alone.Api.Chat(1)[0], _alone.Api.Chat(1)[1]);
        Assert.Equal((Neutral, 0), (older.Text, older.Buttons.Count));
        Assert.EndsWith("Second", newer.Text, StringComparison.Ordinal);
        Assert.Equal($$"""{"chat":1,"message":{{newer.Id}}}""", Assert.Single(_alone.Sender.Receipts()).Address);
    }

    [Fact]
    public async Task The_same_screen_again_is_no_failure()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        await _alone.Show(Wish(1, "Second"));
        await _alone.Show(Wish(1, "Second"));

        Assert.Equal("Second", Assert.Single(_alone.Api.Chat(1)).Text);
        Assert.Single(_alone.Sender.Receipts());
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    public async Task A_message_that_cannot_be_edited_is_replaced_by_a_new_one(string refusal)
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        _alone.Api.Fails("editMessageText", () => FakeBotApi.Refusal(400, refusal));

        await _alone.Show(Wish(1, "Second"));

        Assert.EndsWith("Second", _alone.Api.Chat(1)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_she_deleted_is_replaced_by_a_new_one()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        _alone.Api.Delete(1, _alone.Api.Chat(1)[0].Id);

        await _alone.Show(Wish(1, "Second"));

        Assert.EndsWith("Second", Assert.Single(_alone.Api.Chat(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_code_comes_in_a_protected_message_of_its_own_and_nothing_else_is_protected()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        await _alone.Show(Wish(1, "1234 5678 9012 3456", LineKind.Code) with { Anew = true });

        Assert.Equal([false, true], _alone.Api.Chat(1).Select(message => message.Protected));
        Assert.Contains("<code>1234 5678 9012 3456</code>", _alone.Api.Chat(1)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_starts_makes_no_sound()
    {
        await _alone.Show(Wish(1, "After a restart") with { Quiet = true });
        await _alone.Show(Wish(2, "An answer") with { Anew = true });

        Assert.Equal((true, false), (_alone.Api.Chat(1)[0].Silent, _alone.Api.Chat(2)[0].Silent));
    }

    [Fact]
    public async Task Leaving_turns_the_live_message_into_the_neutral_line()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });

        var left = new Screen(Stage.Left, ShippedLanguages.English, 2, [new Line(LineKind.Text, Neutral, "neutral")], []);
        await _alone.Show(Wish(1, "") with { Screen = left, Anew = true });

        var message = Assert.Single(_alone.Api.Chat(1));
        Assert.Equal((Neutral, 0), (message.Text, message.Buttons.Count));
        Assert.Equal(2, Assert.Single(_alone.Sender.Receipts()).Screen);
    }

    [Fact]
    public async Task What_nobody_asked_for_does_not_come_back_after_she_deleted_it()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        _alone.Api.Delete(1, _alone.Api.Chat(1)[0].Id);
        _alone.Sender.Stored(_alone.Sender.Receipts());

        await _alone.Show(Wish(1, "Greeting") with { Live = 101, Quiet = true });

        Assert.Empty(_alone.Api.Chat(1));
        Assert.Single(_alone.Sender.Receipts());
    }

    [Fact]
    public async Task What_nobody_asked_for_gives_way_to_what_somebody_did()
    {
        await _alone.Show(Wish(1, "Newer") with { Anew = true });

        await _alone.Show(Wish(1, "Older") with { Quiet = true });

        Assert.EndsWith("Newer", Assert.Single(_alone.Api.Chat(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_an_older_message_shows_the_screen_in_the_newest_and_empties_the_older()
    {
        await _alone.Show(Wish(1, "First") with { Anew = true });
        var older = _alone.Api.Chat(1)[0].Id;
        _alone.Api.Fails("editMessageText", () => FakeBotApi.Refusal(400, "Bad Request: message can't be edited"));
        await _alone.Show(Wish(1, "Second") with { Anew = true });
        Assert.Single(_alone.Api.Chat(1)[0].Buttons);

        await _alone.Show(Wish(1, "Third") with { Pressed = [older] });

        Assert.Equal([Neutral, "Third"], _alone.Api.Chat(1).Select(message => message.Text));
    }
}
