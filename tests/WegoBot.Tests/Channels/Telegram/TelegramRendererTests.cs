using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;

namespace WegoBot.Tests.Channels.Telegram;

public sealed class TelegramRendererTests
{
    private static Screen Page(params Line[] lines) => new(Stage.Home, ShippedLanguages.English, 1, lines, []);

    [Theory]
    [InlineData(LineKind.Text, "a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData(LineKind.Heading, "Home", "<b>Home</b>")]
    [InlineData(LineKind.Item, "One", "• One")]
    [InlineData(LineKind.Aside, "Checked", "<i>Checked</i>")]
    [InlineData(LineKind.Notice, "Not understood", "Not understood")]
    [InlineData(LineKind.Phone, "0800 1 8676", "<b>0800 1 8676</b>")]
    [InlineData(LineKind.Code, "1234 5678", "<code>1234 5678</code>")]
    [InlineData(LineKind.Quote, "<b>", "<blockquote>&lt;b&gt;</blockquote>")]
    public void A_line_is_drawn_by_its_kind_and_its_words_are_never_markup(LineKind kind, string words, string drawn) =>
        Assert.Equal(drawn, TelegramRenderer.Text(Page(new Line(kind, words, "key"))));

    [Fact]
    public void Lines_of_a_list_stand_together_and_others_apart() =>
        Assert.Equal(
            "<b>A</b>\n\n• B\n• C\n\nD\n\nE",
            TelegramRenderer.Text(Page(
                new(LineKind.Heading, "A", "k"), new(LineKind.Item, "B", "k"), new(LineKind.Item, "C", "k"), new(LineKind.Text, "D", "k"), new(LineKind.Text, "E", "k"))));

    [Fact]
    public void The_neutral_line_comes_first_and_only_once()
    {
        Assert.Equal("Hello\n\nA", TelegramRenderer.Text(Page(new Line(LineKind.Text, "A", "k")), "Hello"));
        Assert.Equal("Hello\n\nA", TelegramRenderer.Text(Page(new(LineKind.Text, "Hello", "neutral"), new(LineKind.Text, "A", "k")), "Hello"));
    }

    [Fact]
    public void A_screen_without_buttons_has_no_keyboard() => Assert.Null(TelegramRenderer.Buttons(Page()));
}
