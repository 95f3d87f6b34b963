namespace WegoBot.Dialogue.Tests.Screens;

public class SomeoneElseTests
{
    private const string WebChat = "https://chat.example.org";

    [Theory]
    [InlineData("bg", "питам за една приятелка")]
    [InlineData("bg", "за съседката ми")]
    [InlineData("bg", "za maika mi e, kak da i pomogna")]
    [InlineData("en", "asking for a friend")]
    [InlineData("en", "worried about my colleague")]
    public void Who_asks_for_another_learns_what_to_do_and_how_to_tell_her_and_finds_back(string language, string words)
    {
        var talk = new Talk(new Language(language)).Begun();
        talk.Say(words);
        Assert.Equal((Stage.Topic, "someone_else"), (talk.Conversation.Stage, talk.Conversation.Topic));
        talk.Press(Trigger.CloseToHer);
        talk.Press(Trigger.PassOn);
        talk.Press(Trigger.Back);
        talk.Press(Trigger.Back);
        Assert.Equal((Stage.Topic, "someone_else"), (talk.Conversation.Stage, talk.Conversation.Topic));
        talk.Press(Trigger.PassOn);
        talk.Press(Trigger.Back);
        talk.Press(Trigger.Back);
        Assert.Equal(Stage.Home, talk.Conversation.Stage);
    }

    [Fact]
    public void The_address_of_the_chat_is_named_only_where_it_is_known()
    {
        var known = new DialogueEngine(ShippedContent.Catalogue, ShippedContent.Texts, label => label, WebChat);
        foreach (var language in ShippedLanguages.All)
        {
            foreach (var channel in Enum.GetValues<ChannelKind>())
            {
                Assert.Equal([$"{WebChat}", $"{WebChat}/guide"], Words(known, Stage.PassOn, language, channel).Where(line => line.Contains("://", StringComparison.Ordinal)).Select(line => line[line.IndexOf(WebChat, StringComparison.Ordinal)..]));
                Assert.DoesNotContain(Words(ShippedContent.DialogueEngine, Stage.PassOn, language, channel), line => line.Contains("://", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Each_channel_hears_what_stays_behind_there_and_nothing_is_asked_about_her()
    {
        foreach (var language in ShippedLanguages.All)
        {
            foreach (var channel in Enum.GetValues<ChannelKind>())
            {
                var words = string.Join('\n', Words(ShippedContent.DialogueEngine, Stage.PassOn, language, channel));
                foreach (var messenger in new[] { ChannelKind.Telegram, ChannelKind.Viber })
                    Assert.Equal(channel == messenger, words.Contains($"{messenger}", StringComparison.Ordinal));
                Assert.DoesNotContain('?', words + string.Concat(Words(ShippedContent.DialogueEngine, Stage.CloseToHer, language, channel)));
            }
        }
    }

    [Fact]
    public void Only_the_topic_about_somebody_else_leads_there()
    {
        foreach (var topic in ShippedContent.Catalogue.Topics)
        {
            var screen = ShippedContent.DialogueEngine.Draw(Begun(Stage.Topic) with { Topic = topic.Id }, "else", new TurnContext(default, default));
            Assert.Equal(topic.Id == "someone_else", screen.Rows.SelectMany(row => row).Any(button => button.Choice.Trigger is Trigger.PassOn or Trigger.CloseToHer));
        }
    }

    private static Conversation Begun(Stage stage) => new() { Stage = stage, Safe = true, CardSeen = true };

    private static List<string> Words(DialogueEngine engine, Stage stage, Language language, ChannelKind channel) =>
        [.. engine.Draw(Begun(stage) with { Language = language }, "else", new TurnContext(default, channel)).Lines.Select(line => line.Text)];
}
