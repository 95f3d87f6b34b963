using WegoBot.Tests;

namespace WegoBot.Dialogue.Tests;

/// <summary>The code stays until she says that she has it: nothing else that she can press or type takes it away without showing it.</summary>
public class KeptCodeTests
{
    [Theory]
    [Reported(14)]
    [MemberData(nameof(Everywhere))]
    public void Going_on_without_a_check_keeps_the_code_under_her_message(Language language, ChannelKind channel)
    {
        var talk = Sent(language, channel);
        foreach (var way in new[] { Trigger.Skip, Trigger.Noted, Trigger.Skip, Trigger.Home, Trigger.MyReferral })
        {
            talk.Press(way);
            Assert.NotNull(talk.Conversation.Code);
            if (talk.Conversation.Stage == Stage.MyReferral) Assert.Equal(["4000 1234 1234 1230"], Codes(talk));
        }

        talk.Press(Trigger.Noted);
        talk.Press(Trigger.HasCode);
        Assert.Equal((Stage.MyReferral, (string?)null, Notices.CodeErased), (talk.Conversation.Stage, talk.Conversation.Code, talk.Conversation.Notice));
        Assert.Empty(Codes(talk));
    }

    [Theory]
    [Reported(14)]
    [MemberData(nameof(Everywhere))]
    public void Wherever_the_code_stands_after_sending_she_is_told_how_to_keep_it(Language language, ChannelKind channel)
    {
        var talk = Sent(language, channel);
        foreach (var way in new[] { Trigger.Skip, Trigger.Noted })
        {
            var keep = string.Join('\n', talk.Screen.Lines.Where(line => line.Key == "sent.keep").Select(line => line.Text));
            Assert.Contains(language == ShippedLanguages.Bulgarian ? "клиентски номер" : "customer", keep, StringComparison.Ordinal);
            Assert.Contains(language == ShippedLanguages.Bulgarian ? "Снимка не е сигурна" : "A photograph is not safe", keep, StringComparison.Ordinal);
            talk.Press(way);
        }
    }

    [Theory]
    [Reported(14)]
    [MemberData(nameof(Everywhere))]
    public void A_second_message_never_takes_the_place_of_a_code_that_she_does_not_have_yet(Language language, ChannelKind channel)
    {
        var talk = Sent(language, channel);
        talk.Press(Trigger.Home);
        talk.Press(Trigger.Refer);
        Assert.Equal((Stage.MyReferral, Notices.CodeFirst), (talk.Conversation.Stage, talk.Conversation.Notice));
        Assert.Equal(["4000 1234 1234 1230"], Codes(talk));

        talk.Press(Trigger.Noted);
        talk.Press(Trigger.HasCode);
        talk.Press(Trigger.Home);
        talk.AtThePreview("leave");
        Assert.Equal(Stage.Preview, talk.Conversation.Stage);
    }

    [Fact]
    [Reported(14)]
    public void Another_code_is_not_opened_over_one_that_she_does_not_have_yet()
    {
        var talk = Sent(ShippedLanguages.Bulgarian, ChannelKind.Telegram);
        var first = talk.Conversation.Code!;
        talk.Press(Trigger.Noted);
        talk.Press(Trigger.HasCode);
        talk.Press(Trigger.Home);
        Send(talk);
        var second = talk.Conversation;

        foreach (var words in new[] { first, $"кодът ми е {first}", $"той ще ме убие, кодът ми е {first}" })
        {
            talk.Say(words);
            Assert.Equal((second.Code, second.Referral), (talk.Conversation.Code, talk.Conversation.Referral));
        }

        talk.Press(Trigger.Home);
        talk.Press(Trigger.MyReferral);
        talk.Press(Trigger.Noted);
        talk.Press(Trigger.HasCode);
        talk.Say(first);
        Assert.NotEqual(second.Referral, talk.Conversation.Referral);
    }

    [Fact]
    [Reported(14)]
    public void Before_everything_is_forgotten_the_code_stands_there_once_more()
    {
        var talk = Sent(ShippedLanguages.Bulgarian, ChannelKind.WebChat);
        talk.Press(Trigger.Home);
        talk.Press(Trigger.Forget);
        Assert.Equal(["4000 1234 1234 1230"], Codes(talk));
    }

    [Theory]
    [Reported(15)]
    [MemberData(nameof(Everywhere))]
    public void After_a_pause_the_greeting_offers_to_type_a_number_and_names_nothing(Language language, ChannelKind channel)
    {
        foreach (var words in new[] { false, true })
        {
            var talk = Sent(language, channel);
            talk.Idles();
            var number = talk.Buttons.Single(button => button.Choice.Trigger == Trigger.EnterCode);
            Assert.Equal(language == ShippedLanguages.Bulgarian ? "Имам номер" : "I have a number", number.Label);

            if (words) talk.Say(number.Label);
            else talk.Press(number.Label);
            Assert.Equal(Stage.Greeting, talk.Conversation.Stage);
            talk.Press(Trigger.Safe);
            talk.Press(Trigger.Continue);
            Assert.Equal(Stage.EnterCode, talk.Conversation.Stage);
            talk.Say("<code>");
            Assert.Equal(Stage.MyReferral, talk.Conversation.Stage);
        }
    }

    [Fact]
    [Reported(15)]
    public void So_does_the_greeting_of_whoever_comes_from_elsewhere_with_her_code() =>
        Assert.Contains(new Talk(ShippedLanguages.English).Buttons, button => button.Label == "I have a number");

    public static TheoryData<Language, ChannelKind> Everywhere()
    {
        var all = new TheoryData<Language, ChannelKind>();
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var channel in Enum.GetValues<ChannelKind>())
                all.Add(language, channel);
        return all;
    }

    private static Talk Sent(Language language, ChannelKind channel)
    {
        var talk = new Talk(language, channel).Begun();
        Send(talk);
        return talk;
    }

    private static void Send(Talk talk)
    {
        talk.AtThePreview("leave");
        talk.Press(Trigger.Continue);
        talk.Press(Trigger.Agree);
    }

    private static IEnumerable<string> Codes(Talk talk) => talk.Screen.Lines.Where(line => line.Kind == LineKind.Code).Select(line => line.Text);
}
