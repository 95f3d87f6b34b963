namespace WegoBot.Dialogue.Tests;

/// <summary>The harmless bot behind the duress word: nothing but the safe word leads out of it, and nothing in it tells of the chat.</summary>
public class DecoyTests
{
    private const string FirstAid = "first_aid";

    private static readonly TurnContext Now = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.Telegram);

    public static TheoryData<Stage> Stages() => [.. Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Decoy))];

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_duress_word_closes_the_chat_at_every_stage_and_keeps_only_the_way_back(Stage stage)
    {
        foreach (var conversation in ShippedScreens.Conversations(ShippedLanguages.Bulgarian).Where(one => one.Stage == stage).Take(3))
        {
            var hers = conversation with { Words = new SecretWords("salt", "hash of safe", "hash of duress"), Referral = Guid.Empty, Code = "1111222233334444" };
            var turn = ShippedContent.DialogueEngine.Take(hers, "d", Message.Say("тиха лодка"), Understood.Nothing, Now with { Typed = new TypedWord("salt", "hash of duress") });

            Assert.Equal(hers.StartOver() with { Stage = Stage.Decoy, Clears = true, Screen = turn.Conversation.Screen }, turn.Conversation);
            Assert.True(turn is { Changed: true, Closes: true, Hides: true, Forgotten: false });
        }
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("/help")]
    [InlineData("/exit")]
    [InlineData("/home")]
    [InlineData("/forget")]
    [InlineData("/language")]
    [InlineData("/mydata")]
    [InlineData("стоп")]
    [InlineData("изход")]
    [InlineData("да забравим всичко")]
    [InlineData("помощ сега")]
    [InlineData("той ме бие и ще ме убие")]
    [InlineData("искам да се самоубия")]
    [InlineData("център за подкрепа")]
    [InlineData("моето съобщение")]
    [InlineData("1111 2222 3333 4444")]
    [InlineData("тиха лодка")]
    [InlineData("English")]
    [InlineData("леща")]
    public void No_words_lead_out_of_it_but_the_safe_word(string words)
    {
        var talk = Closed();
        talk.Say(words);
        Assert.Equal(Stage.Decoy, talk.Conversation.Stage);
        SaysNothingOfTheChat(talk.Screen);

        talk.Say(TwoWords.Safe);
        Assert.Equal(Stage.Greeting, talk.Conversation.Stage);
    }

    [Fact]
    public void No_button_leads_out_of_it_also_not_one_from_an_older_message()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            foreach (var conversation in DecoyCheck.Conversations(ShippedContent.Texts, language))
            {
                var buttons = Draw(conversation).Rows.SelectMany(row => row).Select(button => button.Id).Concat([ButtonIds.Leave, ButtonIds.HelpNow]);
                foreach (var button in buttons)
                {
                    var turn = ShippedContent.DialogueEngine.Take(conversation, "d", Message.Press(button), Understood.Nothing, Now);
                    Assert.True(turn is { Conversation.Stage: Stage.Decoy, Changed: true, Forgotten: false }, button);
                    Assert.NotEmpty(Draw(turn.Conversation).Lines);
                }
            }
        }
    }

    [Fact]
    public void On_every_page_112_is_one_tap_away_and_nothing_of_the_chat_stands_there()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            foreach (var conversation in DecoyCheck.Conversations(ShippedContent.Texts, language))
            {
                var screen = Draw(conversation);
                SaysNothingOfTheChat(screen);
                if (conversation.DecoyPage == FirstAid) continue;
                var firstAid = screen.Rows.SelectMany(row => row).Single(button => button.Choice == new Choice(Trigger.DecoyPage, FirstAid));
                var after = ShippedContent.DialogueEngine.Take(conversation, "d", Message.Press(firstAid.Id), Understood.Nothing, Now).Conversation;
                Assert.Equal("112", Draw(after).Lines.First(line => line.Kind == LineKind.Phone).Text);
            }
        }
    }

    [Theory]
    [InlineData("той ме бие")]
    [InlineData("помощ")]
    [InlineData("искам да умра")]
    public void Words_of_danger_show_the_page_with_112_that_any_household_has(string words)
    {
        var talk = Closed();
        talk.Say(words);
        Assert.Equal(FirstAid, talk.Conversation.DecoyPage);
        Assert.Null(talk.Conversation.Distress);
    }

    [Fact]
    public void It_and_the_chat_share_no_sentence_and_no_label()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var chat = ShippedContent.Texts.In(language).Values.SelectMany(DecoyCheck.Sentences).ToHashSet();
            var decoy = ShippedContent.Texts.Decoy!.In(language).Values.SelectMany(DecoyCheck.Sentences).ToHashSet();
            Assert.True(chat.Count > 1000 && decoy.Count > 300);
            Assert.Empty(decoy.Intersect(chat));
            var labels = ShippedScreens.In(language).SelectMany(sample => sample.Screen.Rows).SelectMany(row => row).Select(button => button.Label).ToHashSet();
            var own = DecoyCheck.Conversations(ShippedContent.Texts, language).SelectMany(one => Draw(one).Rows).SelectMany(row => row).Select(button => button.Label);
            // A language is called by its own name everywhere.
            Assert.Equal(ShippedContent.Texts.Languages.All.Where(other => other != language).Select(ShippedContent.Texts.Languages.NameOf), own.Distinct().Where(labels.Contains));
        }
    }

    [Theory]
    [InlineData("тиква", "pumpkin")]
    [InlineData("лещата", "lentils")]
    [InlineData("LESHTA", "lentils")]
    [InlineData("мусака", "moussaka")]
    public void It_finds_a_recipe_by_what_is_typed(string words, string recipe)
    {
        var talk = Closed();
        talk.Say(words);
        Assert.Equal($"recipe/{recipe}", talk.Conversation.DecoyPage);
    }

    [Fact]
    public void Several_recipes_are_listed_and_the_day_has_its_suggestion()
    {
        var talk = Closed();
        talk.Say("ориз");
        Assert.StartsWith("found/", talk.Conversation.DecoyPage, StringComparison.Ordinal);
        Assert.True(talk.Buttons.Count() > 4);

        talk.Press("Менюто");
        talk.Press("Какво да сготвя днес");
        var first = talk.Screen.Lines[1].Text;
        talk.Press("Друго предложение");
        Assert.NotEqual(first, talk.Screen.Lines[1].Text);
    }

    [Theory]
    [InlineData(2027, 4, "month/4", "25: Цветница. Цветан, Цветелина, Маргарита, Роза")]
    [InlineData(2027, 5, "month/5", "2: Великден. Велика, Велико")]
    [InlineData(2026, 12, "month", "6: Никулден. Никола, Николай, Николина")]
    [InlineData(2026, 9, "month/9", "7: почивен ден вместо празника")]
    public void The_days_of_a_month_follow_the_calendar(int year, int month, string page, string line)
    {
        var conversation = new Conversation { Stage = Stage.Decoy, Language = ShippedLanguages.Bulgarian, DecoyPage = page };
        var screen = ShippedContent.DialogueEngine.Draw(conversation, "d", Now with { Now = new DateTime(year, month, 1, 9, 0, 0, DateTimeKind.Unspecified) });
        Assert.Contains(screen.Lines, one => one.Text == line);
    }

    [Theory]
    [InlineData("kind/gone")]
    [InlineData("recipe/gone")]
    [InlineData("month/99")]
    [InlineData("today/x")]
    [InlineData("found/gone,lentils")]
    [InlineData("anything")]
    public void A_page_that_the_files_no_longer_have_is_drawn_as_another(string page) =>
        Assert.NotEmpty(Draw(new Conversation { Stage = Stage.Decoy, Language = ShippedLanguages.Bulgarian, DecoyPage = page }).Rows);

    [Fact]
    public void After_half_an_hour_of_silence_and_after_leaving_it_is_as_it_was()
    {
        var talk = Closed();
        talk.Idles();
        Assert.Equal(Stage.Decoy, talk.Conversation.Stage);

        talk.Say(TwoWords.Safe);
        talk.Begun().Press(Trigger.Leave);
        talk.Say("здравейте");
        talk.Say(TwoWords.Duress);
        Assert.Equal(Stage.Decoy, talk.Conversation.Stage);
    }

    private static Talk Closed()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian, ChannelKind.Telegram).Begun().WithTwoWords();
        talk.Say(" ТИХА, Лодка. ");
        Assert.Equal(Stage.Decoy, talk.Conversation.Stage);
        return talk;
    }

    private static Screen Draw(Conversation conversation) => ShippedContent.DialogueEngine.Draw(conversation, "d", Now);

    private static void SaysNothingOfTheChat(Screen screen)
    {
        var chat = ShippedContent.Texts.In(screen.Language).Values.SelectMany(DecoyCheck.Sentences).ToHashSet();
        Assert.All(screen.Lines.Where(line => line.Text != "112"), line => Assert.All(DecoyCheck.Sentences(line.Text), sentence => Assert.DoesNotContain(sentence, chat)));
        Assert.All(screen.Rows.SelectMany(row => row), button => Assert.True(button.Choice.Trigger is Trigger.DecoyPage or Trigger.SwitchLanguage));
    }
}
