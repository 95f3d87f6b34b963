namespace WegoBot.Dialogue.Tests.Screens;

public class DistressScreenTests
{
    private static readonly string[] SentMessage =
    [
        "Обаждането остава в историята на телефона и може да се види в сметката.",
        "A call stays in the phone's history and may show on the bill.",
    ];

    [Fact]
    public void Words_of_danger_are_answered_in_Bulgarian() => Assert.Equal(
        [
            "Чух Ви",
            "Това звучи опасно и е добре, че го казахте. Вината не е Ваша.",
            "112", "Спешна помощ и полиция. Питат къде сте и изпращат помощ.", "Отговарят денонощно.", SentMessage[0],
            "0800 1 8676", "Национална линия на Асоциация „Анимус“ за хора, преживели тормоз у дома. Изслушват Ви и казват какво е възможно.", SentMessage[0],
            "02 981 7686", "Същата линия, на стационарен номер в София.", SentMessage[0],
            "0800 11 977", "Линия на Алианса за защита, обединение на организации. Изслушват Ви и казват кой може да помогне.", SentMessage[0],
            "116 111", "Линия на Агенцията за социално подпомагане за деца и за всеки, който се тревожи за дете. Обаждането е безплатно.", "Отговарят денонощно.", SentMessage[0],
            "Ако на един номер не отговорят, опитайте следващия. При опасност – първия.",
            "Ако не това сте искали да кажете, просто продължете оттам, където спряхме.",
            "[Обратно към разговора]", "[Помощ сега]", "[Бърз изход]", "[English]",
        ],
        Answer(ShippedLanguages.Bulgarian, "той ме бие"));

    [Fact]
    public void Words_of_danger_are_answered_in_English() => Assert.Equal(
        [
            "I heard you",
            "This sounds dangerous, and it is good that you said it. It is not your fault.",
            "112", "Emergency help and police. They ask where you are and send help.", "They answer day and night.", SentMessage[1],
            "0800 1 8676", "The national line of the Animus Association for people who are hurt or afraid at home. They listen and say what is possible.", SentMessage[1],
            "02 981 7686", "The same line, on a landline number in Sofia.", SentMessage[1],
            "0800 11 977", "A line of the Alliance for Protection, a network of organisations. They listen and say who can help.", SentMessage[1],
            "116 111", "A line of the Social Assistance Agency for children and for anyone who worries about a child. The call is free.", "They answer day and night.", SentMessage[1],
            "If one number does not answer, try the next. If you are in danger, the first.",
            "If that is not what you meant, simply go on from where we stopped.",
            "[Back to where we were]", "[Help now]", "[Quick exit]", "[Български]",
        ],
        Answer(ShippedLanguages.English, "he is beating me"));

    [Theory]
    [InlineData("не ми се живее", DistressKind.SelfHarm)]
    [InlineData("i want to die", DistressKind.SelfHarm)]
    [InlineData("удари детето ми", DistressKind.Child)]
    [InlineData("he hits my son", DistressKind.Child)]
    [InlineData("toi me bie", DistressKind.Danger)]
    public void Each_kind_is_acknowledged_in_its_own_words_with_112_first(string words, DistressKind kind)
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var talk = new Talk(language);
            talk.Say(words);
            Assert.Equal(kind, talk.Conversation.Distress);
            Assert.Equal(["distress.title", $"distress.{kind.ToString().ToLowerInvariant()}"], talk.Screen.Lines.Take(2).Select(line => line.Key));
            Assert.Equal("112", talk.Screen.Lines.First(line => line.Text.Any(char.IsDigit)).Text);
        }
    }

    [Fact]
    public void For_a_child_the_childrens_line_comes_second()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian);
        talk.Say("удари детето ми");
        Assert.Equal(["112", "116 111"], Phones(talk).Take(2));
    }

    [Fact]
    public void It_asks_nothing_and_every_number_comes_from_the_catalogue()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var talk = new Talk(language);
            talk.Say("he is beating me");
            Assert.DoesNotContain(talk.Screen.Lines, line => line.Text.Contains('?', StringComparison.Ordinal));
            Assert.Equal(ShippedContent.Catalogue.Lines.Select(line => line.Number), Phones(talk));
            Assert.All(talk.Screen.Lines.Where(line => line.Text.Any(char.IsDigit)), line => Assert.Equal(LineKind.Phone, line.Kind));
        }
    }

    private static IEnumerable<string> Phones(Talk talk) =>
        talk.Screen.Lines.Where(line => line.Kind == LineKind.Phone).Select(line => line.Text);

    /// <summary>At the very beginning, where the only buttons are those that every screen has.</summary>
    private static IEnumerable<string> Answer(Language language, string words)
    {
        var talk = new Talk(language);
        talk.Say(words);
        return [.. talk.Screen.Lines.Select(line => line.Text), .. talk.Buttons.Where(button => button.Key != "button.back").Select(button => $"[{button.Label}]")];
    }
}
