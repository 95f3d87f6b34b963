namespace WegoBot.Dialogue.Tests;

/// <summary>Whether one line tells her of an answer, as she chooses it.</summary>
public class AlertTests
{
    [Fact]
    public void Nothing_comes_unless_she_chooses_a_day_and_a_time_and_says_so()
    {
        var talk = Sent(ChannelKind.Telegram);
        Assert.DoesNotContain(talk.Screen.Lines, line => line.Key == "my_referral.alert");
        talk.Press(Trigger.Alert);
        Assert.Null(talk.Press(Trigger.NoAlert).Alert);
        talk.Press(Trigger.Alert);
        talk.Press(Trigger.AlertTimes);
        talk.Press(Trigger.AlertDay, nameof(DayOfWeek.Tuesday));
        var unfinished = talk.Press(Trigger.SetAlert);
        Assert.Equal((Stage.AlertTimes, Notices.AlertIncomplete, null), (unfinished.Conversation.Stage, unfinished.Conversation.Notice, unfinished.Alert));
        talk.Press(Trigger.AlertPart, nameof(DayPart.Morning));
        var set = talk.Press(Trigger.SetAlert);
        Assert.Equal("Tuesday/Morning", set.Alert!.Times!.Written);
        Assert.Equal((Stage.MyReferral, Notices.AlertSet, null), (set.Conversation.Stage, set.Conversation.Notice, set.Conversation.AlertDraft));
        Assert.Contains(talk.Screen.Lines, line => line.Key == "my_referral.alert");
    }

    [Fact]
    public void She_sees_what_she_has_chosen_changes_it_and_stops_it()
    {
        var talk = Chosen();
        talk.Press(Trigger.Alert);
        Assert.Equal(["Дни: понеделник, вторник, сряда, четвъртък, петък, събота, неделя", "Време: сутрин, 8:00–12:00 ч."],
            talk.Screen.Lines.Where(line => line.Kind == LineKind.Item).Select(line => line.Text));
        talk.Press(Trigger.AlertTimes);
        talk.Press(Trigger.AlertDay, nameof(DayOfWeek.Sunday));
        talk.Press(Trigger.AlertPart, nameof(DayPart.Evening));
        Assert.Equal("Monday Tuesday Wednesday Thursday Friday Saturday/Morning Evening", talk.Press(Trigger.SetAlert).Alert!.Times!.Written);
        talk.Press(Trigger.Alert);
        var stopped = talk.Press(Trigger.NoAlert);
        Assert.Equal((new AlertChange(null), Notices.AlertStopped), (stopped.Alert, stopped.Conversation.Notice));
        Assert.DoesNotContain(talk.Screen.Lines, line => line.Key == "my_referral.alert");
    }

    [Theory]
    [InlineData(ChannelKind.Telegram, "без звук")]
    [InlineData(ChannelKind.Viber, "може да издаде звук")]
    public void Before_she_chooses_she_reads_the_line_itself_and_who_may_see_it(ChannelKind channel, string sound)
    {
        var talk = Sent(channel);
        talk.Press(Trigger.Alert);
        foreach (var words in new[] { "Здравейте. Продължаваме, когато Ви е удобно.", "на заключен екран", "на друг телефон, компютър или таблет", sound, "„Бърз изход“ не спира реда" })
            Assert.Contains(talk.Screen.Lines, line => line.Text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void In_the_browser_nothing_is_offered_but_to_stop_what_she_chose_elsewhere()
    {
        var page = Sent(ChannelKind.WebChat);
        Assert.DoesNotContain(page.Buttons, button => button.Choice.Trigger == Trigger.Alert);
        var one = new CaseView(Guid.Empty, "ruse", ReferralStatus.Accepted, new DateOnly(2026, 11, 23)) { Alert = new ChosenAlert(ChannelKind.Telegram, new AlertTimes([DayOfWeek.Monday], [DayPart.Evening])) };
        var screen = ShippedContent.DialogueEngine.Draw(
            new Conversation { Stage = Stage.Alert, Language = ShippedLanguages.Bulgarian, Safe = true, CardSeen = true }, "alert", new TurnContext(page.Now, ChannelKind.WebChat, one));
        var choices = screen.Rows.SelectMany(row => row).Select(button => button.Choice.Trigger).ToList();
        Assert.Contains(Trigger.NoAlert, choices);
        Assert.DoesNotContain(Trigger.AlertTimes, choices);
        Assert.Contains(screen.Lines, line => line.Text.Contains("в Telegram", StringComparison.Ordinal));
    }

    [Fact]
    public void Leaving_keeps_it_and_forgetting_everything_does_not()
    {
        Assert.Null(Chosen().Press(Trigger.Leave).Alert);
        var talk = Chosen();
        talk.Say("забрави всичко");
        Assert.Contains(talk.Screen.Lines, line => line.Key == "forget.alert");
        Assert.Equal(new AlertChange(null), talk.Press(Trigger.Confirm).Alert);
    }

    [Fact]
    public void When_the_centre_has_closed_her_message_nothing_new_can_be_chosen()
    {
        var talk = Sent(ChannelKind.Telegram);
        talk.Press(Trigger.Alert);
        talk.Press(Trigger.AlertTimes);
        talk.Press(Trigger.AlertDay);
        talk.Press(Trigger.AlertPart, nameof(DayPart.Morning));
        talk.CentreSays(ReferralStatus.Declined, "no_room_now");
        var turn = talk.Press(Trigger.SetAlert);
        Assert.Equal((Stage.MyReferral, null), (turn.Conversation.Stage, turn.Alert));
        Assert.DoesNotContain(talk.Buttons, button => button.Choice.Trigger == Trigger.Alert);
    }

    [Theory]
    [InlineData("2026-11-23 07:59:59", "2026-11-23 08:00:00")] // a Monday
    [InlineData("2026-11-23 08:00:00", "2026-11-23 08:00:00")]
    [InlineData("2026-11-23 11:59:59", "2026-11-23 11:59:59")]
    [InlineData("2026-11-23 12:00:00", "2026-11-23 18:00:00")]
    [InlineData("2026-11-23 20:59:59", "2026-11-23 20:59:59")]
    [InlineData("2026-11-23 21:00:00", "2026-11-26 08:00:00")]
    [InlineData("2026-11-26 21:00:00", "2026-11-30 08:00:00")]
    [InlineData("2026-12-31 22:00:00", "2027-01-04 08:00:00")]
    public void The_next_time_is_the_first_that_she_chose(string now, string next)
    {
        var times = new AlertTimes([DayOfWeek.Monday, DayOfWeek.Thursday], [DayPart.Morning, DayPart.Evening]);
        Assert.Equal(At(next), times.NextFrom(At(now)));
    }

    [Fact]
    public void Of_every_choice_and_every_hour_of_a_week_the_next_time_lies_within_it_and_nothing_she_chose_comes_earlier()
    {
        var monday = new DateTime(2026, 11, 23, 0, 30, 0, DateTimeKind.Unspecified);
        for (var chosen = 1; chosen < 1 << 11; chosen++)
        {
            var times = new AlertTimes([.. AlertTimes.Week.Where((_, i) => (chosen >> i & 1) > 0)], [.. Enum.GetValues<DayPart>().Where((_, i) => (chosen >> 7 + i & 1) > 0)]);
            Assert.Equal(times.Written, AlertTimes.Read(times.Written)!.Written);
            for (var now = monday; now < monday.AddDays(7); now = now.AddHours(5))
            {
                var next = times.NextFrom(now);
                Assert.Equal(times.IsEnough, next is not null);
                if (next is not { } at) continue;
                Assert.True(IsWithin(times, at) && at >= now && at <= now.AddDays(7));
                for (var earlier = now; earlier < at; earlier = earlier.AddHours(1)) Assert.False(IsWithin(times, earlier));
            }
        }
    }

    private static bool IsWithin(AlertTimes times, DateTime at) => times.Days.Contains(at.DayOfWeek) && times.Parts.Any(part => at.Hour >= part.From() && at.Hour < part.Until());

    private static DateTime At(string time) => DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static Talk Chosen()
    {
        var talk = Sent(ChannelKind.Telegram);
        talk.Press(Trigger.Alert);
        talk.Press(Trigger.AlertTimes);
        talk.Press(Trigger.AlertDay);
        talk.Press(Trigger.AlertPart, nameof(DayPart.Morning));
        talk.Press(Trigger.SetAlert);
        return talk;
    }

    private static Talk Sent(ChannelKind channel)
    {
        var talk = new Talk(ShippedLanguages.Bulgarian, channel).Begun().AtThePreview("leave");
        talk.Press(Trigger.Continue);
        talk.Press(Trigger.Agree);
        talk.Press(Trigger.Noted);
        talk.Press(Trigger.HasCode);
        return talk;
    }
}
