namespace WegoBot.Dialogue.Tests;

/// <summary>Persons who press and write at random: whatever they do, nobody gets stuck.</summary>
public class RandomWalkTests
{
    private const int Steps = 12_000;

    private static readonly Trigger[] Onward =
        [Trigger.Safe, Trigger.Continue, Trigger.Refer, Trigger.Centre, Trigger.Wait, Trigger.Contact, Trigger.Urgency, Trigger.Skip, Trigger.Agree, Trigger.Noted, Trigger.MyReferral, Trigger.Withdraw,
        Trigger.Write, Trigger.ShowDraft, Trigger.Send, Trigger.Earlier, Trigger.Alert, Trigger.AlertTimes, Trigger.Summary, Trigger.HandOver, Trigger.Allow, Trigger.GiveNumber, Trigger.AgreeToNumber, Trigger.TwoWords, Trigger.ChooseWords,
        Trigger.CloseToHer, Trigger.PassOn];

    private static readonly string[] Phrases =
    [
        "детска градина", "jilishte", "отпуск", "нямам пари", "flexible hours", "храна", "kurs", "помощ", "help", "SOS", "112", "начало", "back",
        "english", "български", "забрави всичко", "код", "my message", "да", "не", "не знам", "стоп", "изход", "exit", "stop", "някой идва", "той ме бие", "i want to die", "", " ", "�", "/start",
        "1234", "4000123412341230", "4000 1234 1234 1231", "ааа", "<b>", "{centre}", "пиша на центъра", "какво ми подхожда", "мерки", "Пловдив", "evenings",
        "притеснявам се за сестра ми", "how can i help a friend",
    ];

    public static TheoryData<ulong, Language, ChannelKind> Walks()
    {
        var walks = new TheoryData<ulong, Language, ChannelKind>();
        foreach (var language in ThreeLanguages.Languages.All)
            foreach (var channel in Enum.GetValues<ChannelKind>())
                walks.Add((ulong)walks.Count + 1, language, channel);
        return walks;
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void Nobody_ever_gets_stuck(ulong seed, Language language, ChannelKind channel)
    {
        var random = new SeededRandom(seed);
        var isThird = language == ThreeLanguages.French;
        var talk = new Talk(language, channel) { DialogueEngine = isThird ? ThreeLanguages.DialogueEngine : ShippedContent.DialogueEngine };
        var met = new HashSet<Stage>();
        for (var step = 0; step < Steps; step++)
        {
            Wander(talk, random);
            met.Add(talk.Conversation.Stage);
            var screen = talk.Screen;
            NothingIsMissing(screen);
            Assert.InRange(talk.Conversation.NavigationHistory.Length, 0, 12);
            if (talk.Conversation is { Safe: true, CardSeen: true }) HomeIsNear(talk, screen);
        }

        // No line reaches her in a browser.
        List<Stage> elsewhere = channel == ChannelKind.WebChat ? [Stage.Anywhere, Stage.Alert, Stage.AlertTimes] : [Stage.Anywhere];
        // The third language has no decoy.
        if (isThird) elsewhere.AddRange([Stage.TwoWords, Stage.SafeWord, Stage.DuressWord, Stage.SafeWordAgain, Stage.Decoy]);
        Assert.Equal(Enum.GetValues<Stage>().Where(stage => !elsewhere.Contains(stage) && (isThird || stage != Stage.Languages)), met.Order());
    }

    private static void Wander(Talk talk, SeededRandom random)
    {
        if (random.Below(10) == 0) talk.CentreSaysSomething(random);
        if (random.Below(50) == 0) talk.Centres = CentreHours.Random(random);
        if (random.Below(50) == 0) talk.Passes(TimeSpan.FromHours(random.Below(30)));
        var buttons = talk.Buttons.ToList();
        if (buttons.Count == 0 || random.Below(12) == 0)
        {
            talk.Say(random.OneOf(Phrases));
            return;
        }

        if (talk.Conversation.Stage == Stage.Number && random.Toss())
        {
            talk.Say("0888 123 456");
            return;
        }

        if (TwoWords.Wanted(talk.Conversation, random) is { } word)
        {
            talk.Say(word);
            return;
        }

        // Half of the presses lead on: pressing evenly, nobody would ever come as far as a sent message.
        var onward = buttons.Where(button => Onward.Contains(button.Choice.Trigger)).ToList();
        var button = onward.Count > 0 && random.Toss() ? random.OneOf(onward) : random.OneOf(buttons);
        if (button.Choice.Trigger is not (Trigger.Leave or Trigger.Confirm) || random.Below(4) == 0) talk.Take(Message.Press(button.Id));
    }

    private static void NothingIsMissing(Screen screen)
    {
        Assert.NotEmpty(screen.Lines);
        Assert.All(screen.Lines, line => Assert.False(string.IsNullOrWhiteSpace(line.Text) || (!IsHers(line) && line.Text.Contains('{', StringComparison.Ordinal)), line.Key));
        Assert.DoesNotContain(screen.Lines, line => line.Text.EndsWith("защото .", StringComparison.Ordinal) || line.Text.EndsWith("because .", StringComparison.Ordinal));
        var ids = screen.Rows.SelectMany(row => row).Select(button => button.Id).ToList();
        // Two buttons may want the same; two that do not must never be taken for each other.
        Assert.Equal(screen.Rows.SelectMany(row => row).Select(button => button.Choice).Distinct().Count(), ids.Distinct().Count());
        Assert.Distinct(screen.Rows.SelectMany(row => row).Select(button => button.Label));
        // From the decoy only the safe word leads out.
        if (screen.Stage is Stage.Left or Stage.Decoy) return;
        Assert.Contains(ButtonIds.Leave, ids);
        Assert.Contains(ButtonIds.HelpNow, ids);
    }

    /// <summary>What she wrote herself may hold anything.</summary>
    private static bool IsHers(Line line) => line is { Kind: LineKind.Quote, Key: "write.preview" or "my_referral.you_wrote" or "my_referral.you_wrote_read" };

    private static void HomeIsNear(Talk talk, Screen screen)
    {
        if (talk.Conversation.Stage == Stage.Home) return;
        var home = screen.Rows.SelectMany(row => row).First(button => button.Choice.Trigger == Trigger.Home);
        var there = talk.DialogueEngine.Take(talk.Conversation, "talk", Message.Press(home.Id), new TurnContext(talk.Now, default));
        Assert.Equal(Stage.Home, there.Conversation.Stage);
    }
}
