using WegoBot.Channels.Messengers;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Localization;

namespace WegoBot.Tests.Channels.Viber;

/// <summary>Every screen that a person can meet, as Viber gets it.</summary>
public sealed class ViberRendererTests
{
    private const int OnALockScreen = 60;
    private const int LargestRequest = 30 * 1024;

    private static readonly (Catalogue Catalogue, Texts Texts) Loaded = LocalizationFolder.Under(AppContext.BaseDirectory).Load();

    public static TheoryData<Language> Languages => [ShippedLanguages.Bulgarian, ShippedLanguages.English];

    private static IEnumerable<Screen> Screens(Language language) => ShippedScreens.In(language).Select(sample => sample.Screen);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_message_begins_with_the_same_neutral_words(Language language)
    {
        var opening = MessageText.Opening(Loaded.Texts, language);
        Assert.All(Screens(language).Where(screen => screen.Stage != Stage.Left), screen => Assert.Equal(opening[..OnALockScreen], ViberRenderer.Text(screen, opening)[..OnALockScreen]));
        Assert.All(Screens(language).Where(screen => screen.Stage == Stage.Left), screen => Assert.Equal(Loaded.Texts.Say(language, MessageText.Neutral), ViberRenderer.Text(screen, opening)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_message_is_as_long_as_Viber_takes_it_at_most(Language language) => Assert.All(Screens(language), screen =>
    {
        var message = new ViberMessage(new string('a', 200), new(new string('щ', 28)), ViberRenderer.Text(screen, MessageText.Opening(Loaded.Texts, language)), ViberRenderer.Keyboard(screen));
        Assert.InRange(message.Text.Length, 1, ViberMessage.Longest);
        Assert.InRange(message.ToJson().Length, 1, LargestRequest);
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_button_stands_once_in_whole_rows_of_which_there_are_not_too_many(Language language) => Assert.All(Screens(language), screen =>
    {
        var drawn = ViberRenderer.Keyboard(screen)?.Buttons ?? [];
        Assert.Equal(screen.Rows.SelectMany(row => row).Select(button => ViberCallbackReader.Press + button.Id), drawn.Select(button => button.Body));
        Assert.InRange(Rows(drawn), 0, ViberKeyboard.MostRows);
    });

    [Fact]
    public void A_label_is_never_markup() => Assert.Equal(
        "a &lt;b&gt; &amp; c",
        Assert.Single(ViberRenderer.Keyboard(Page([new Button("id", "a <b> & c", "k", new Choice(Trigger.Continue))]))!.Buttons).Text);

    [Fact]
    public void Three_short_labels_share_a_row_and_long_ones_do_not()
    {
        Assert.Equal([2, 2, 2], Widths("Yes", "No", "Not sure"));
        Assert.Equal([3, 3, 6], Widths("Kinds of support", "What may suit me", "Start"));
    }

    [Fact]
    public void More_buttons_than_rows_stand_closer()
    {
        Assert.Equal([.. Enumerable.Repeat(3, 12), 6], Widths([.. Enumerable.Range(0, 13).Select(Row)]));
        Assert.Equal(Enumerable.Repeat(2, 27), Widths([.. Enumerable.Range(0, 27).Select(Row)]));
    }

    [Fact]
    public void A_screen_without_buttons_has_no_keyboard() => Assert.Null(ViberRenderer.Keyboard(Page()));

    private static IEnumerable<int> Widths(params string[] labels) => Widths([[.. labels.Select(Labelled)]]);

    private static IEnumerable<int> Widths(Button[][] rows) => ViberRenderer.Keyboard(Page(rows))!.Buttons.Select(button => button.Width);

    private static Button[] Row(int number) => [Labelled($"A long enough label {number}")];

    private static Button Labelled(string label) => new(label, label, "k", new Choice(Trigger.Continue));

    private static Screen Page(params Button[][] rows) => new(Stage.Home, ShippedLanguages.English, 1, [new Line(LineKind.Text, "A", "k")], rows);

    /// <summary>Fails when a row of six columns is not filled exactly.</summary>
    private static int Rows(IReadOnlyList<ViberKeyboard.Button> buttons)
    {
        var (rows, filled) = (0, 0);
        foreach (var button in buttons)
        {
            filled += button.Width;
            Assert.InRange(filled, 1, ViberKeyboard.Columns);
            if (filled == ViberKeyboard.Columns)
                (rows, filled) = (rows + 1, 0);
        }

        Assert.Equal(0, filled);
        return rows;
    }
}
