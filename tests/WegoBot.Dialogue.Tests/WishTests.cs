namespace WegoBot.Dialogue.Tests;

/// <summary>What she says first is where she arrives after the card.</summary>
public sealed class WishTests
{
    private const string Code = "4000123412341230";

    private static readonly CaseView Case = new(new Guid(1, 0, 0, new byte[8]), "ruse", ReferralStatus.Sent, new DateOnly(2026, 11, 23));

    public static TheoryData<string, Stage, string?> Wishes => new()
    {
        { "нямам къде да живея с децата", Stage.Measure, "housing" },
        { "I lost my job and I want to learn a new trade", Stage.Measure, "training" },
        { "имам код", Stage.EnterCode, null },
        { "my code", Stage.EnterCode, null },
        { "имам ли отговор от центъра", Stage.EnterCode, null },
        { "искам да пиша на центъра", Stage.Wishes, null },
        { "contact the centre", Stage.Wishes, null },
        { "какво ми подхожда", Stage.Question, null },
        { "what am I eligible for", Stage.Question, null },
        { "какви възможности има", Stage.Measures, null },
        { "what kinds of support are there", Stage.Measures, null },
        { "анонимно ли е", Stage.Topic, null },
        { "who are you", Stage.About, null },
        { "трябва ми адвокат", Stage.Topic, null },
        { "how do I get a divorce", Stage.Topic, null },
        { "детска градина и жилище", Stage.Offer, null },
        { "I need housing and training", Stage.Offer, null },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public void What_she_asks_for_first_is_where_she_arrives_after_the_card(string words, Stage stage, string? measure)
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            foreach (var atTheCard in new[] { false, true })
            {
                var talk = new Talk(language);
                if (atTheCard) talk.Press(Trigger.Safe);
                talk.Say(words);
                Assert.Equal(Notices.FirstThis, talk.Conversation.Notice);
                if (!atTheCard) talk.Press(Trigger.Safe);
                talk.Press(Trigger.Continue);
                Assert.Equal((stage, measure), (talk.Screen.Stage, talk.Conversation.Measure));
                talk.Press(Trigger.Back);
                Assert.Equal((Stage.Home, null), (talk.Screen.Stage, talk.Conversation.Wish));
            }
        }
    }

    [Fact]
    public void Two_measures_in_one_message_are_both_offered_after_the_card()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian);
        talk.Say("детска градина и жилище");
        talk.Begun();
        Assert.Equal(["kindergarten", "housing"], talk.Buttons.Where(button => button.Choice.Trigger == Trigger.Measure).Select(button => button.Choice.Value));
    }

    [Fact]
    public void The_last_wish_counts_and_a_guess_never_replaces_a_clear_one()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian);
        talk.Say("какви възможности има");
        talk.Say("искам да пиша на центъра");
        talk.Say("детска градина и жилище");
        talk.Begun();
        Assert.Equal(Stage.Wishes, talk.Screen.Stage);
    }

    [Fact]
    public void A_wish_is_forgotten_with_everything_else_when_she_leaves()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian);
        talk.Say("нямам къде да живея с децата");
        talk.Press(Trigger.NotSafe);
        Assert.Null(talk.Conversation.Wish);
        talk.Say("здравей");
        Assert.Equal(Stage.Home, talk.Begun().Screen.Stage);
    }

    [Fact]
    public void Only_the_destination_is_stored_and_none_of_her_words()
    {
        foreach (var words in new[] { "нямам къде да живея с децата в Русе", "имам код", "детска градина и жилище", Code })
        {
            var talk = new Talk(ShippedLanguages.Bulgarian);
            talk.Say(words);
            Assert.NotNull(talk.Conversation.Wish);
            var stored = Stored.Form(talk.Conversation);
            Assert.All(words.Split(' '), word => Assert.DoesNotContain(word, stored, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void A_conversation_stored_with_the_measure_itself_still_arrives_there()
    {
        foreach (var stage in new[] { Stage.Greeting, Stage.Card })
        {
            var stored = new Conversation { Stage = stage, Safe = stage == Stage.Card, Measure = "housing" };
            var card = stage == Stage.Card ? stored : Pressed(stored, Trigger.Safe);
            var after = Pressed(card, Trigger.Continue);
            Assert.Equal((Stage.Measure, "housing", null), (after.Stage, after.Measure, after.Wish));
        }
    }

    [Fact]
    public void A_measure_that_is_gone_by_then_leads_home()
    {
        var after = Pressed(new Conversation { Stage = Stage.Card, Safe = true, Wish = new Intent(Trigger.Measure, "gone") }, Trigger.Continue);
        Assert.Equal((Stage.Home, null), (after.Stage, after.Wish));
    }

    [Theory]
    [InlineData("той ме бие и ми трябва жилище", Stage.Measure, "housing")]
    [InlineData("he beats me, I need training for a new job", Stage.Measure, "training")]
    [InlineData("той ме бие, какви възможности има", Stage.Measures, null)]
    [InlineData("той ме бие", Stage.Home, null)]
    public void Not_now_goes_on_to_what_else_was_asked(string words, Stage stage, string? measure)
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var (before, begun) = (new Talk(language), new Talk(language).Begun());
            before.Say(words);
            Assert.Equal(Stage.Distress, before.Screen.Stage);
            before.Press(Trigger.Back);
            before.Begun();
            begun.Say(words);
            begun.Press(Trigger.Back);
            Assert.Equal((stage, measure), (before.Screen.Stage, before.Conversation.Measure));
            Assert.Equal((stage, measure), (begun.Screen.Stage, begun.Conversation.Measure));
        }
    }

    [Fact]
    public void A_known_code_typed_before_the_card_leads_to_its_message_and_is_stored_nowhere()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var turn = Said(new Conversation { Language = language }, Code, Case);
            Assert.Equal((Stage.Greeting, Notices.FirstThis, Case.Referral), (turn.Stage, turn.Notice, turn.Referral));
            Assert.DoesNotContain(Code, Stored.Form(turn), StringComparison.Ordinal);
            Assert.Equal(Stage.MyReferral, Pressed(Pressed(turn, Trigger.Safe), Trigger.Continue).Stage);
        }
    }

    [Fact]
    public void A_code_that_is_not_found_is_asked_for_again_and_she_is_told_so()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var wrong = Said(new Conversation { Language = language }, Code, found: null);
            Assert.DoesNotContain(Code, Stored.Form(wrong), StringComparison.Ordinal);
            var after = Pressed(Pressed(wrong, Trigger.Safe), Trigger.Continue);
            Assert.Equal((Stage.EnterCode, Notices.CodeUnknown, 1), (after.Stage, after.Notice, after.WrongCodes));
        }
    }

    [Fact]
    public void Guesses_before_the_card_are_limited_as_everywhere()
    {
        var conversation = new Conversation();
        for (var i = 0; i < 5; i++) conversation = Said(conversation, Code, found: null);
        var after = Pressed(Pressed(Said(conversation, Code, Case), Trigger.Safe), Trigger.Continue);
        Assert.Equal((Stage.EnterCode, Notices.CodeWait, null), (after.Stage, after.Notice, after.Referral));
    }

    private static readonly TurnContext Now = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.WebChat);

    private static Conversation Said(Conversation conversation, string words, CaseView? found) =>
        ShippedContent.DialogueEngine.Take(Stored.AndReloaded(conversation), "w", Message.Say(words), Now with { Found = found }).Conversation;

    private static Conversation Pressed(Conversation conversation, Trigger trigger)
    {
        var button = ShippedContent.DialogueEngine.Draw(conversation, "w", Now).Rows.SelectMany(row => row).First(one => one.Choice.Trigger == trigger);
        return ShippedContent.DialogueEngine.Take(Stored.AndReloaded(conversation), "w", Message.Press(button.Id), Now).Conversation;
    }
}
