namespace WegoBot.Dialogue.Tests;

/// <summary>How she chooses a safe word and a duress word.</summary>
public class TwoWordsTests
{
    [Theory]
    [InlineData("рид", Notices.WordLength)]
    [InlineData("а б в г", Notices.WordLength)]
    [InlineData("една много дълга поредица от думи, която никой не би запомнил", Notices.WordLength)]
    [InlineData("мусака", Notices.WordOrdinary)]
    [InlineData("Musaka", Notices.WordOrdinary)]
    [InlineData("лещата", Notices.WordOrdinary)]
    [InlineData("домати", Notices.WordOrdinary)]
    [InlineData("Какво да сготвя днес", Notices.WordOrdinary)]
    [InlineData("детска градина", Notices.WordOrdinary)]
    [InlineData("синя лисица", null)]
    public void A_word_is_long_enough_and_nothing_that_anybody_types_by_chance(string word, string? fault)
    {
        var talk = AtTheSafeWord();
        talk.Say(word);
        Assert.Equal((fault is null ? Stage.DuressWord : Stage.SafeWord, fault), (talk.Conversation.Stage, talk.Conversation.Notice));
    }

    [Theory]
    [InlineData("/start", Stage.Home)]
    [InlineData("меню", Stage.Home)]
    [InlineData("помощ сега", Stage.HelpNow)]
    [InlineData("той ме бие", Stage.Distress)]
    [InlineData("стоп", Stage.Left)]
    public void A_command_is_no_word_and_does_what_it_does_elsewhere(string words, Stage stage)
    {
        var talk = AtTheSafeWord();
        talk.Say(words);
        Assert.Equal((stage, (SecretWords?)null), (talk.Conversation.Stage, talk.Conversation.Words));
    }

    [Fact]
    public void The_two_differ_and_the_safe_word_is_typed_twice()
    {
        var talk = AtTheSafeWord();
        talk.Say(TwoWords.Safe);
        talk.Say("СИНЯ лисица!");
        Assert.Equal((Stage.DuressWord, Notices.WordsEqual), (talk.Conversation.Stage, talk.Conversation.Notice));

        talk.Say(TwoWords.Duress);
        talk.Say("синя лисичка");
        Assert.Equal((Stage.SafeWordAgain, Notices.WordDiffers, (SecretWords?)null), (talk.Conversation.Stage, talk.Conversation.Notice, talk.Conversation.Words));

        // A word that could be none of the two is at this place another word, and no reason to choose anew.
        talk.Say("мусака");
        Assert.Equal((Stage.SafeWordAgain, Notices.WordDiffers), (talk.Conversation.Stage, talk.Conversation.Notice));

        var turn = talk.Say("sinya lisitsa");
        Assert.True(turn.Hides);
        Assert.Equal((Stage.TwoWords, Notices.WordsSet), (talk.Conversation.Stage, talk.Conversation.Notice));
        Assert.NotNull(talk.Conversation.Words);
    }

    [Fact]
    public void They_work_only_once_all_is_chosen_and_other_words_take_their_place()
    {
        var talk = AtTheSafeWord();
        talk.Say(TwoWords.Safe);
        talk.Say(TwoWords.Duress);
        talk.Press(Trigger.Home);
        Assert.Null(talk.Conversation.ChosenWords);
        talk.Say(TwoWords.Duress);
        Assert.NotEqual(Stage.Decoy, talk.Conversation.Stage);

        talk.WithTwoWords();
        talk.Press(Trigger.ChooseWords);
        foreach (var word in new[] { "blue umbrella", "wooden piano", "blue umbrella" }) talk.Say(word);
        talk.Say(TwoWords.Duress);
        Assert.NotEqual(Stage.Decoy, talk.Conversation.Stage);
        talk.Say("wooden piano");
        Assert.Equal(Stage.Decoy, talk.Conversation.Stage);
    }

    [Fact]
    public void Leaving_keeps_them_and_forgetting_or_removing_does_not()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian, ChannelKind.Telegram).Begun().WithTwoWords();
        Assert.NotNull(talk.Press(Trigger.Leave).Conversation.Words);

        talk.Say("здравейте");
        talk.Begun().Say("/forget");
        Assert.Null(talk.Press(Trigger.Confirm).Conversation.Words);

        talk.Say("здравейте");
        talk.Begun().WithTwoWords().Press(Trigger.RemoveWords);
        Assert.Equal(((SecretWords?)null, Notices.WordsRemoved), (talk.Conversation.Words, talk.Conversation.Notice));
    }

    private static Talk AtTheSafeWord()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian, ChannelKind.Telegram).Begun();
        talk.Press(Trigger.About);
        talk.Press(Trigger.TwoWords);
        talk.Press(Trigger.ChooseWords);
        return talk;
    }
}
