namespace WegoBot.Dialogue.Tests.Screens;

/// <summary>The line that is shown once above a screen.</summary>
public class NoticeTests
{
    [Fact]
    public void A_stored_line_that_this_version_does_not_have_is_left_out_and_the_conversation_goes_on()
    {
        var (engine, context) = (ShippedContent.DialogueEngine, new TurnContext(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.WebChat));
        var stored = new Conversation { Language = new Language("en"), Notice = "notice.of_another_version" };

        var screen = engine.Draw(stored, "talk", context);
        var turn = engine.Take(stored, "talk", Message.Press(screen.Rows.SelectMany(row => row).First(button => button.Choice.Trigger == Trigger.Safe).Id), context);

        Assert.DoesNotContain(screen.Lines, line => line.Kind == LineKind.Notice);
        Assert.Equal(Stage.Card, turn.Conversation.Stage);
    }
}
