namespace WegoBot.Dialogue.Tests.Screens;

/// <summary>What she is told before anything sensitive, in every channel and both languages.</summary>
public class CardTests
{
    [Theory]
    [InlineData("bg", "Бърз изход", "Помощ сега")]
    [InlineData("en", "Quick exit", "Help now")]
    public void It_names_the_exit_and_the_help_as_they_stand_on_the_buttons(string code, string exit, string help)
    {
        var language = new Language(code);
        foreach (var channel in Enum.GetValues<ChannelKind>())
        {
            var screen = Card(language, channel);
            Assert.Contains(exit, Words(screen), StringComparison.Ordinal);
            Assert.Contains(help, Words(screen), StringComparison.Ordinal);
            Assert.Superset(new HashSet<string> { exit, help }, screen.Rows.SelectMany(row => row).Select(button => button.Label).ToHashSet());
        }
    }

    [Theory]
    [InlineData("bg", "програма за следене", "друго устройство")]
    [InlineData("en", "spies on the phone", "another device")]
    public void It_says_that_nothing_stops_spying_and_that_another_device_is_safer(string code, string spying, string device)
    {
        var language = new Language(code);
        foreach (var channel in Enum.GetValues<ChannelKind>())
        {
            Assert.Contains(spying, Words(Card(language, channel)), StringComparison.Ordinal);
            Assert.Contains(device, Words(Card(language, channel)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("bg", ChannelKind.Telegram, "на всеки компютър или таблет, където е отворен Вашият Telegram", "Самият Telegram знае, че пишете тук")]
    [InlineData("bg", ChannelKind.Viber, "на всеки компютър или таблет, където е отворен Вашият Viber", "Самият Viber знае, че пишете тук")]
    [InlineData("en", ChannelKind.Telegram, "on every computer or tablet where your Telegram is open", "Telegram itself knows that you write here")]
    [InlineData("en", ChannelKind.Viber, "on every computer or tablet where your Viber is open", "Viber itself knows that you write here")]
    public void A_messenger_shows_the_chat_elsewhere_and_its_company_knows(string code, ChannelKind channel, string elsewhere, string company)
    {
        var language = new Language(code);
        Assert.Contains(elsewhere, Words(Card(language, channel)), StringComparison.Ordinal);
        Assert.Contains(company, Words(Card(language, channel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bg", ChannelKind.WebChat, "в историята на браузъра")]
    [InlineData("en", ChannelKind.WebChat, "in the browser's history")]
    [InlineData("bg", ChannelKind.Telegram, "изтрива съобщенията от последните два дни, Вашите и нашите")]
    [InlineData("en", ChannelKind.Telegram, "deletes the messages of the last two days, yours and ours")]
    [InlineData("bg", ChannelKind.Telegram, "По-старите съобщения изтривате Вие")]
    [InlineData("en", ChannelKind.Telegram, "You remove older messages yourself")]
    [InlineData("bg", ChannelKind.Viber, "Оттук не можем да изтрием нищо")]
    [InlineData("en", ChannelKind.Viber, "We cannot delete anything from here")]
    public void It_is_true_about_what_stays_behind(string code, ChannelKind channel, string stays)
    {
        var language = new Language(code);
        Assert.Contains(stays, Words(Card(language, channel)), StringComparison.Ordinal);
        foreach (var other in Enum.GetValues<ChannelKind>().Where(other => other != channel))
            Assert.DoesNotContain(stays, Words(Card(language, other)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bg", "По-малко следи оставя чатът в браузъра, в частен прозорец: https://chat.example.org")]
    [InlineData("en", "The chat in the browser, in a private window, leaves fewer traces: https://chat.example.org")]
    public void Only_where_nothing_can_be_deleted_it_names_the_web_chat_and_only_one_that_there_is(string code, string sentence)
    {
        var language = new Language(code);
        var scripts = new DialogueEngine(ShippedContent.Catalogue, ShippedContent.Texts, label => label, "https://chat.example.org");
        foreach (var channel in Enum.GetValues<ChannelKind>())
        {
            Assert.Equal(channel == ChannelKind.Viber, Words(Card(language, channel, scripts)).Contains(sentence, StringComparison.Ordinal));
            Assert.DoesNotContain("://", Words(Card(language, channel)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_stands_before_everything_sensitive_once()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian);
        foreach (var outgoing in new[] { "мерки", "пиша на центъра", "код", "какво ми подхожда", "детска градина" })
        {
            talk.Say(outgoing);
            Assert.Equal((Stage.Greeting, Notices.FirstThis), (talk.Conversation.Stage, talk.Conversation.Notice));
        }

        talk.Press(Trigger.Safe);
        Assert.Equal(Stage.Card, talk.Conversation.Stage);
        talk.Press(Trigger.Continue);
        talk.Say("назад");
        Assert.NotEqual(Stage.Card, talk.Conversation.Stage);
    }

    private static Screen Card(Language language, ChannelKind channel, DialogueEngine? scripts = null) =>
        (scripts ?? ShippedContent.DialogueEngine).Draw(new Conversation { Stage = Stage.Card, Safe = true, Language = language }, "card", new TurnContext(default, channel));

    private static string Words(Screen screen) => string.Join('\n', screen.Lines.Select(line => line.Text));
}
