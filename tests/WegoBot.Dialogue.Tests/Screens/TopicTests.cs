namespace WegoBot.Dialogue.Tests.Screens;

public class TopicTests
{
    private static readonly TurnContext Now = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram);

    public static TheoryData<string, string> Topics()
    {
        var topics = new TheoryData<string, string>();
        foreach (var language in ShippedLanguages.All)
            foreach (var topic in ShippedContent.Catalogue.Topics) topics.Add(topic.Id, language.ToString());
        return topics;
    }

    [Theory]
    [InlineData("law", "bg", "имам нужда от адвокат")]
    [InlineData("law", "en", "I need a lawyer")]
    [InlineData("divorce", "bg", "искам да се разведа")]
    [InlineData("divorce", "en", "I want a divorce")]
    [InlineData("custody", "bg", "при кого ще останат децата")]
    [InlineData("custody", "en", "who gets custody of the kids")]
    [InlineData("protection_order", "bg", "как се иска заповед за защита")]
    [InlineData("protection_order", "en", "how do I get a protection order")]
    [InlineData("police", "bg", "как се подава жалба в полицията")]
    [InlineData("police", "en", "how do I file a police report")]
    [InlineData("health", "bg", "трябва ми лекар")]
    [InlineData("health", "en", "I need to see a doctor")]
    [InlineData("therapy", "bg", "търся психолог")]
    [InlineData("therapy", "en", "I am looking for a therapist")]
    [InlineData("leaving_safely", "bg", "как да си тръгна безопасно")]
    [InlineData("leaving_safely", "en", "how do I leave him safely")]
    [InlineData("someone_else", "bg", "как да помогна на приятелка")]
    [InlineData("someone_else", "en", "how can I help my friend")]
    [InlineData("privacy", "bg", "кой чете това")]
    [InlineData("privacy", "en", "who can read this")]
    [InlineData("reach", "bg", "може ли някой да ми се обади")]
    [InlineData("reach", "en", "can somebody call me")]
    public void Everyday_words_arrive_at_their_place(string topic, string language, string words)
    {
        var talk = new Talk(new Language(language)).Begun();
        talk.Say(words);
        Assert.Equal((Stage.Topic, topic), (talk.Conversation.Stage, talk.Conversation.Topic));
        Assert.Equal($"topic.{topic}.title", talk.Screen.Lines[0].Key);
    }

    [Theory]
    [InlineData("bg", "на 10 съм и тате ме бие")]
    [InlineData("bg", "ас сам на 8 и тате бие мама")]
    [InlineData("en", "im 9 and my dad hits my mom")]
    public void A_child_in_danger_is_answered_as_a_child_on_every_screen(string language, string words)
    {
        foreach (var stage in new[] { Stage.Greeting, Stage.Card, Stage.Home, Stage.Question, Stage.Preview })
        {
            var conversation = new Conversation { Stage = stage, Language = new Language(language), Safe = stage != Stage.Greeting, CardSeen = stage is not (Stage.Greeting or Stage.Card), Draft = new ReferralDraft { Centre = "ruse" } };
            var after = ShippedContent.DialogueEngine.Take(conversation, "topics", Message.Say(words), Now).Conversation;
            Assert.Equal((Stage.Distress, DistressKind.ChildWrites), (after.Stage, after.Distress));
            var screen = ShippedContent.DialogueEngine.Draw(after, "topics", Now);
            Assert.Equal("topic.child_writes.title", screen.Lines[0].Key);
            Assert.Equal(["112", "116 111"], screen.Lines.Where(line => line.Kind == LineKind.Phone).Select(line => line.Text));
            Assert.DoesNotContain(screen.Lines, line => line.Text.Contains('?', StringComparison.Ordinal));
            Assert.Contains(screen.Rows.SelectMany(row => row), button => button.Choice.Trigger == Trigger.Back);
        }
    }

    [Fact]
    public void A_child_who_speaks_of_harming_itself_hears_the_words_for_that()
    {
        var understood = new Understood(DistressKind.SelfHarm, null, "") { ByAChild = true };
        var after = ShippedContent.DialogueEngine.Take(new Conversation(), "topics", Message.Say("…"), understood, Now).Conversation;
        Assert.Equal(DistressKind.SelfHarm, after.Distress);
    }

    [Fact]
    public void Without_a_place_for_children_the_answer_is_the_one_about_a_child()
    {
        var scripts = ShippedContent.With(catalogue => catalogue with { Topics = [.. catalogue.Topics.Where(topic => !topic.ForAChild)] });
        var screen = scripts.Draw(new Conversation { Stage = Stage.Distress, Distress = DistressKind.ChildWrites }, "topics", Now);
        Assert.Equal(["distress.title", "distress.child"], screen.Lines.Take(2).Select(line => line.Key));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_place_leads_to_a_message_to_a_centre_and_back(string topic, string language)
    {
        var talk = new Talk(new Language(language)).Begun();
        talk.Press(Trigger.Topics);
        talk.Press(Trigger.Topic, topic);
        talk.Press(Trigger.Refer);
        Assert.Equal(Stage.Wishes, talk.Conversation.Stage);
        talk.Press(Trigger.Back);
        Assert.Equal((Stage.Topic, topic), (talk.Conversation.Stage, talk.Conversation.Topic));
        talk.Press(Trigger.Back);
        Assert.Equal((Stage.Topics, (string?)null), (talk.Conversation.Stage, talk.Conversation.Topic));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void From_one_place_to_another_and_back_the_way_is_kept(string topic, string language)
    {
        var talk = new Talk(new Language(language)).Begun();
        talk.Press(Trigger.Topics);
        talk.Press(Trigger.Topic, topic);
        foreach (var button in talk.Buttons.Where(button => button.Choice.Trigger is Trigger.Topic or Trigger.Measure or Trigger.About or Trigger.HelpNow).ToList())
        {
            talk.Press(button.Choice.Trigger, button.Choice.Value);
            Assert.NotEqual((Stage.Topic, topic), (talk.Conversation.Stage, talk.Conversation.Topic));
            talk.Press(Trigger.Back);
            Assert.Equal((Stage.Topic, topic), (talk.Conversation.Stage, talk.Conversation.Topic));
        }
    }

    [Fact]
    public void The_places_are_found_from_home_from_help_now_and_from_what_was_not_clear()
    {
        var talk = new Talk(ShippedLanguages.English).Begun();
        Assert.Contains(talk.Buttons, button => button.Choice.Trigger == Trigger.Topics);
        talk.Press(Trigger.HelpNow);
        talk.Press(Trigger.Topics);
        Assert.Equal(ShippedContent.Catalogue.Topics.Select(topic => topic.Id), talk.Buttons.Where(button => button.Choice.Trigger == Trigger.Topic).Select(button => button.Choice.Value));

        var offer = new Conversation { Stage = Stage.Offer, Safe = true, CardSeen = true, Offered = Offers.In("Topic:law,Topic:gone,Measure:housing") };
        var choices = ShippedContent.DialogueEngine.Draw(offer, "topics", Now).Rows.SelectMany(row => row).Select(button => button.Choice).ToList();
        Assert.Equal([new Choice(Trigger.Topic, "law"), new Choice(Trigger.Measure, "housing"), new Choice(Trigger.Measures), new Choice(Trigger.Topics)], choices.Take(4));
    }

    [Fact]
    public void Before_the_card_help_now_offers_no_way_past_it()
    {
        var talk = new Talk(ShippedLanguages.English);
        talk.Press(Trigger.HelpNow);
        Assert.DoesNotContain(talk.Buttons, button => button.Choice.Trigger == Trigger.Topics);
    }

    [Fact]
    public void A_fact_that_nobody_is_sure_of_is_not_told_and_a_confirmed_one_is_told_with_its_source()
    {
        var hidden = ShippedContent.Catalogue.Facts.Where(fact => fact.Source.Sure == Certainty.Low).Select(fact => fact.Id).ToList();
        Assert.Equal(["order_court", "order_deadline", "order_partner", "order_address"], hidden);
        foreach (var topic in ShippedContent.Catalogue.Topics)
        {
            var lines = Draw(ShippedContent.DialogueEngine, topic.Id, ChannelKind.WebChat);
            Assert.DoesNotContain(lines, line => hidden.Contains(line.Key.Replace("fact.", "", StringComparison.Ordinal)));
            foreach (var id in topic.Facts.Except(hidden))
            {
                var fact = ShippedContent.Catalogue.FindFact(id)!;
                var after = lines.SkipWhile(line => line.Key != $"fact.{id}").First(line => line.Key == "source.gathered");
                Assert.Contains(fact.Source.Name.In(ShippedLanguages.Bulgarian), after.Text, StringComparison.Ordinal);
                Assert.Contains($"{fact.Source.GatheredOn.Day} ноември 2026 г.", after.Text, StringComparison.Ordinal);
            }
        }

        var confirmed = ShippedContent.With(catalogue => catalogue with { Facts = [.. catalogue.Facts.Select(fact => fact with { Source = fact.Source with { Sure = Certainty.High } })] });
        Assert.Equal(8, Draw(confirmed, "protection_order", ChannelKind.WebChat).Count(line => line.Key.StartsWith("fact.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("privacy")]
    [InlineData("leaving_safely")]
    public void Each_channel_hears_what_is_true_there(string topic)
    {
        foreach (var language in ShippedLanguages.All)
        {
            string Words(ChannelKind channel) => string.Join('\n', Draw(ShippedContent.DialogueEngine, topic, channel, language).Select(line => line.Text));
            Assert.DoesNotMatch("Telegram|Viber", Words(ChannelKind.WebChat));
            Assert.Matches("Telegram|„Бърз изход“ изтрива и него|“Quick exit” deletes it too", Words(ChannelKind.Telegram));
            Assert.DoesNotContain("Viber", Words(ChannelKind.Telegram), StringComparison.Ordinal);
            Assert.Contains("Viber", Words(ChannelKind.Viber), StringComparison.Ordinal);
            // Nothing can be deleted there by the service.
            Assert.DoesNotMatch("изход“ изтрива|exit” deletes|изтриваме|we delete|бисквитка|cookie", Words(ChannelKind.Viber));
        }
    }

    [Fact]
    public void Whoever_was_at_a_place_that_is_gone_from_the_catalogue_finds_herself_at_home()
    {
        var without = ShippedContent.With(catalogue => catalogue with { Topics = [.. catalogue.Topics.Where(topic => topic.Id != "law")] });
        var gone = new Conversation { Stage = Stage.Topic, Topic = "law", Safe = true, CardSeen = true, NavigationHistory = [new Place(Stage.Topic, Topic: "law")] };
        Assert.Equal(Stage.Home, without.Draw(gone, "topics", Now).Stage);
        var back = without.Take(gone with { Stage = Stage.About, Topic = null }, "topics", Message.Say("назад"), Now).Conversation;
        Assert.Equal(Stage.Home, back.Stage);
    }

    private static IReadOnlyList<Line> Draw(DialogueEngine scripts, string topic, ChannelKind channel, Language? language = null) =>
        scripts.Draw(
            new Conversation { Stage = Stage.Topic, Topic = topic, Language = language ?? ShippedLanguages.Bulgarian, Safe = true, CardSeen = true },
            "topics",
            Now with { Channel = channel }).Lines;
}
