using FsCheck;
using FsCheck.Fluent;
using WegoBot.Tests;

namespace WegoBot.Dialogue.Tests;

/// <summary>What holds on every screen of every stage, in every language.</summary>
public class StageRules
{
    private static readonly TurnContext Now = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.WebChat);

    public static TheoryData<Stage> Stages() => [.. Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Left or Stage.Decoy))];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Leaving_and_help_are_one_tap_away(Stage stage)
    {
        foreach (var (conversation, screen) in At(stage))
        {
            Assert.Contains(screen.Rows.SelectMany(row => row), button => button.Id == ButtonIds.Leave);
            Assert.Contains(screen.Rows.SelectMany(row => row), button => button.Id == ButtonIds.HelpNow);
            Assert.Equal(Stage.Left, Take(conversation, Message.Press(ButtonIds.Leave)).Conversation.Stage);
            Assert.Equal(Stage.HelpNow, Take(conversation, Message.Press(ButtonIds.HelpNow)).Conversation.Stage);
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Leaving_forgets_everything_but_the_language_and_her_two_words(Stage stage)
    {
        foreach (var (conversation, _) in At(stage))
        {
            var turn = Take(conversation, Message.Press(ButtonIds.Leave));
            Assert.True(turn.Forgotten);
            Assert.Equal(new Conversation { Stage = Stage.Left, Language = conversation.Language, Screen = conversation.Screen + 1, Words = conversation.Words }, turn.Conversation with { NavigationHistory = [], Answers = [] });
            Assert.Equal(["neutral"], Draw(turn.Conversation).Lines.Select(line => line.Key));
            Assert.Empty(Draw(turn.Conversation).Rows);
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Words_of_danger_are_heard_first(Stage stage)
    {
        foreach (var (conversation, _) in At(stage))
            foreach (var words in new[] { "той ме бие", "he is beating me", "toi me bie" })
                Assert.Equal(Stage.Distress, Take(conversation, Message.Say(words)).Conversation.Stage);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Nonsense_is_answered_kindly_and_loses_nothing(Stage stage)
    {
        foreach (var (conversation, _) in At(stage).Where(sample => stage != Stage.Greeting))
        {
            var after = Take(conversation, Message.Say("ъхмпф дзън")).Conversation;
            Assert.Equal(Notices.NotUnderstood, after.Notice);
            Assert.Equal(Comparable(conversation), Comparable(after));
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Switching_the_language_keeps_the_place_and_every_answer(Stage stage)
    {
        // The list itself leads back.
        foreach (var (conversation, _) in At(stage).Where(_ => stage != Stage.Languages))
        {
            var after = Take(conversation, Message.Press(IdOf(conversation, Trigger.SwitchLanguage))).Conversation;
            Assert.Equal(ShippedContent.Texts.Languages.OnlyOther(conversation.Language), after.Language);
            Assert.Equal(Comparable(conversation), Comparable(after));
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void There_is_always_something_to_choose(Stage stage)
    {
        foreach (var (conversation, screen) in At(stage))
            Assert.Contains(screen.Rows.SelectMany(row => row), button =>
                button.Choice.Trigger is not (Trigger.Leave or Trigger.HelpNow or Trigger.SwitchLanguage)
                && Take(conversation, Message.Press(button.Id)).Changed);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_button_leads_to_a_screen_that_can_be_drawn(Stage stage)
    {
        foreach (var (conversation, screen) in At(stage))
            foreach (var button in screen.Rows.SelectMany(row => row))
                Assert.NotEmpty(Draw(Take(conversation, Message.Press(button.Id)).Conversation).Lines);
    }

    [Theory, Reported(16)]
    [MemberData(nameof(Stages))]
    public void No_two_buttons_of_a_screen_are_called_the_same(Stage stage)
    {
        foreach (var (_, screen) in At(stage))
            Assert.Distinct(screen.Rows.SelectMany(row => row).Select(button => button.Label));
    }

    [Fact, Reported(12, Inputs = 4)]
    public void In_a_messenger_a_line_is_taken_out_by_its_number_and_the_words_say_so()
    {
        foreach (var channel in new[] { ChannelKind.Telegram, ChannelKind.Viber })
            foreach (var (conversation, _) in At(Stage.Preview).Where(sample => sample.Screen.Lines.Any(line => line.TakeOut is not null)).DistinctBy(sample => sample.Conversation.Language))
            {
                var screen = ShippedContent.DialogueEngine.Draw(conversation, "rules", Now with { Channel = channel });
                var taken = screen.Lines.Index().Where(line => line.Item.TakeOut is not null).ToList();
                var first = screen.Lines.Index().First(line => line.Item.Kind == LineKind.Quote).Index;
                var buttons = screen.Rows.SelectMany(row => row).Where(button => button.Choice.Trigger == Trigger.TakeOut).ToList();
                Assert.Equal(taken.Select(line => (line.Item.TakeOut, $"✕ {line.Index - first + 1}")), buttons.Select(button => ((string?)button.Id, button.Label)));
                Assert.Contains(screen.Lines, line => line.Key == "preview.numbers");
                Assert.DoesNotContain(Draw(conversation).Lines, line => line.Key == "preview.numbers");
            }
    }

    [Fact]
    public void Made_up_old_and_foreign_button_ids_change_nothing()
    {
        var home = new Conversation { Stage = Stage.Home, Language = ShippedLanguages.Bulgarian, Safe = true, CardSeen = true, Screen = 5 };
        var own = Draw(home).Rows.SelectMany(row => row).Select(button => button.Id).ToHashSet();
        var old = Draw(home with { Screen = 4 }).Rows.SelectMany(row => row);
        var foreign = ShippedContent.DialogueEngine.Draw(home, "another", Now).Rows.SelectMany(row => row);
        foreach (var button in old.Concat(foreign).Where(button => !own.Contains(button.Id)))
            Assert.Equal(new Turn(home, Changed: false), Take(home, Message.Press(button.Id)));

        Prop.ForAll<string>(id => own.Contains(id ?? "") || Take(home, Message.Press(id ?? "")) == new Turn(home, Changed: false))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Pressing_twice_is_pressing_once()
    {
        var home = new Conversation { Stage = Stage.Home, Language = ShippedLanguages.Bulgarian, Safe = true, CardSeen = true };
        var button = IdOf(home, Trigger.Measures);
        var once = Take(home, Message.Press(button)).Conversation;

        Assert.Equal(new Turn(once, Changed: false), Take(once, Message.Press(button)));
    }

    [Fact]
    public void Turns_of_many_persons_can_run_at_once()
    {
        var presses = ScreenSamples.SelectMany(sample => sample.Screen.Rows.SelectMany(row => row).Select(button => (sample.Conversation, button.Id))).ToList();
        var oneByOne = presses.Select(press => Stored.Form(Take(press.Conversation, Message.Press(press.Id)).Conversation)).ToList();
        var atOnce = new string[presses.Count];
        Parallel.For(0, presses.Count, i => atOnce[i] = Stored.Form(Take(presses[i].Conversation, Message.Press(presses[i].Id)).Conversation));

        Assert.Equal(oneByOne, atOnce);
    }

    private static IEnumerable<(Conversation Conversation, Screen Screen)> At(Stage stage) =>
        ScreenSamples.Where(sample => sample.Conversation.Stage == stage);

    private static List<(Conversation Conversation, Screen Screen)> ScreenSamples { get; } =
        [.. ShippedContent.Texts.Languages.All
            .SelectMany(ShippedScreens.Conversations)
            .Select(conversation => (conversation, Draw(conversation)))];

    private static Screen Draw(Conversation conversation) => ShippedContent.DialogueEngine.Draw(conversation, "rules", Now);

    private static Turn Take(Conversation conversation, Message message) => ShippedContent.DialogueEngine.Take(conversation, "rules", message, Now);

    private static string IdOf(Conversation conversation, Trigger trigger) =>
        Draw(conversation).Rows.SelectMany(row => row).First(button => button.Choice.Trigger == trigger).Id;

    /// <summary>All but what every turn changes: the number of the screen, the line above it, the language of the text she saw.</summary>
    private static string Comparable(Conversation conversation) => Stored.Form(conversation with
    {
        Screen = 0,
        Notice = null,
        Distress = null,
        Language = default,
        Draft = conversation.Draft with { Seen = null },
    });
}
