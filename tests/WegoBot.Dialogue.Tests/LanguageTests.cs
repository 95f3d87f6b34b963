namespace WegoBot.Dialogue.Tests;

/// <summary>With more than two languages there is a list; it leads back to where she was.</summary>
public sealed class LanguageTests
{
    [Fact]
    public void With_two_languages_the_button_names_the_other_and_switches_at_once()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun();
        talk.Press("English");
        Assert.Equal((Stage.Home, ShippedLanguages.English), (talk.Screen.Stage, talk.Screen.Language));
        Assert.Contains(talk.Buttons, button => button.Label == "Български");
    }

    [Fact]
    public void With_one_language_there_is_no_button()
    {
        var texts = new Texts(new Languages(new LanguageEntry(ShippedLanguages.English, "English")), new Dictionary<Language, IReadOnlyDictionary<string, string>>
        {
            [ShippedLanguages.English] = ShippedContent.Texts.In(ShippedLanguages.English),
        });
        var talk = new Talk(default) { DialogueEngine = new DialogueEngine(ShippedContent.Catalogue, texts, words => words) };
        Assert.Equal(ShippedLanguages.English, talk.Screen.Language);
        Assert.DoesNotContain(talk.Buttons, button => button.Choice.Trigger is Trigger.SwitchLanguage or Trigger.Languages);
    }

    [Fact]
    public void With_three_the_list_names_each_in_its_own_language_and_leads_back()
    {
        var talk = Third(ShippedLanguages.English);
        talk.Press(Trigger.Measures);
        talk.Press(Trigger.Measure, "leave");
        talk.Press("Languages · Езици");
        Assert.Equal(["Български", "English", "Français"], talk.Buttons.Where(button => button.Choice.Trigger == Trigger.SwitchLanguage).Select(button => button.Label));
        talk.Press("Français");
        Assert.Equal((Stage.Measure, "leave", ThreeLanguages.French), (talk.Conversation.Stage, talk.Conversation.Measure, talk.Screen.Language));
        talk.Press(Trigger.Back);
        Assert.Equal(Stage.Measures, talk.Conversation.Stage);
    }

    [Fact]
    public void The_list_opens_before_the_card_too_and_loses_no_answer()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian) { DialogueEngine = ThreeLanguages.DialogueEngine };
        talk.Press(Trigger.Languages);
        talk.Press("English");
        Assert.Equal((Stage.Greeting, ShippedLanguages.English), (talk.Conversation.Stage, talk.Conversation.Language));
        talk.Begun().Press(Trigger.Eligibility);
        talk.Press(Trigger.Answer, nameof(Answer.Yes));
        var (asked, answers) = (talk.Screen.Lines[0].Key, talk.Conversation.Answers);
        talk.Press(Trigger.Languages);
        talk.Press("Български");
        Assert.Equal(asked, talk.Screen.Lines[0].Key);
        Assert.Equal(answers.AsEnumerable(), talk.Conversation.Answers.AsEnumerable());
    }

    [Theory]
    [InlineData("Français", Stage.Home, "fr")]
    [InlineData("francais", Stage.Home, "fr")]
    [InlineData("Български", Stage.Home, "bg")]
    [InlineData("in english please", Stage.Home, "en")]
    [InlineData("/language", Stage.Languages, "en")]
    public void A_language_is_chosen_in_words_too(string words, Stage stage, string code)
    {
        var talk = Third(ShippedLanguages.English);
        talk.Say(words);
        Assert.Equal((stage, new Language(code)), (talk.Screen.Stage, talk.Screen.Language));
    }

    [Fact]
    public void What_a_language_lacks_is_said_in_the_one_that_it_falls_back_to()
    {
        var talk = Third(ThreeLanguages.French);
        Assert.Equal("Accueil", talk.Screen.Lines[0].Text);
        Assert.StartsWith(talk.Screen.Lines[1].Text, ShippedContent.Texts.Say(ShippedLanguages.English, "home.text"), StringComparison.Ordinal);
        Assert.Equal(ShippedContent.Catalogue.Regions[0].Name.In(ShippedLanguages.Bulgarian), ShippedContent.Catalogue.Regions[0].Name.In(default));
    }

    [Theory]
    [InlineData("xx", "bg")]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData("EN-gb", "en")]
    [InlineData("", "bg")]
    [InlineData(null, "bg")]
    public void A_conversation_in_a_language_without_a_file_goes_on_in_the_nearest(string? code, string nearest)
    {
        var talk = Third(new Language(code));
        Assert.Equal((Stage.Home, new Language(nearest)), (talk.Screen.Stage, talk.Screen.Language));
        talk.Press(Trigger.Measures);
        Assert.Equal(new Language(nearest), talk.Conversation.Language);
    }

    [Fact]
    public void A_circle_of_fall_backs_ends_at_the_default()
    {
        var (one, two) = (new Language("fr"), new Language("de"));
        var languages = new Languages(new LanguageEntry(ShippedLanguages.Bulgarian, "Български"), new LanguageEntry(one, "Français", two), new LanguageEntry(two, "Deutsch", one));
        Assert.Equal([one, two, ShippedLanguages.Bulgarian], languages.FallbackOrder(one));
    }

    private static Talk Third(Language language) => new Talk(language) { DialogueEngine = ThreeLanguages.DialogueEngine }.Begun();
}
