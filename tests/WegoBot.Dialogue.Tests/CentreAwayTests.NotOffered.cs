using System.Globalization;

namespace WegoBot.Dialogue.Tests;

/// <summary>Centres that are full, read too late, or have nobody who can read.</summary>
public sealed partial class CentreAwayTests
{
    [Theory]
    [InlineData(7, true)]
    [InlineData(CentreAvailability.LongestWait, false)] // it would read on the day after
    [InlineData(null, false)]
    public void A_centre_that_became_full_meanwhile_takes_her_message_only_if_it_can_wait_and_she_chooses_that(int? days, bool canWait)
    {
        var hours = CentreHours.Of("ruse");
        var talk = AtTheCentres("2026-11-23 10:00", hours);
        talk.Press(Trigger.Centre, "ruse");
        ToTheConsent(talk);
        DateOnly? until = days is { } count ? DateOnly.FromDateTime(talk.Now).AddDays(count) : null;
        hours.With("ruse", settings => settings with { State = CentreState.Full, FullUntil = until });
        Assert.Null(talk.Press(Trigger.Agree).Referral);
        Assert.Equal(canWait ? Stage.CentreAway : Stage.Centre, talk.Conversation.Stage);
        Assert.Equal(until is not null, talk.Screen.Lines.Any(line => line.Key == "centre.full_until"));
        Assert.DoesNotContain(talk.Buttons, button => button.Choice == new Choice(Trigger.Centre, "ruse"));
        if (canWait) Assert.NotNull(ThenAgrees(talk, "2026-12-01").Referral);
    }

    [Fact]
    public void A_full_centre_whose_hours_are_not_known_says_only_until_when_it_is_full()
    {
        var hours = new CentreHours();
        var talk = AtTheCentres("2026-11-23 10:00", hours);
        talk.Press(Trigger.Centre, "ruse");
        ToTheConsent(talk);
        hours.With("ruse", settings => settings with { State = CentreState.Full, FullUntil = new DateOnly(2026, 11, 25) });
        talk.Press(Trigger.Agree);
        Assert.Contains(talk.Screen.Lines, line => line.Key == "centre.full_until");
        Assert.DoesNotContain(talk.Screen.Lines, line => line.Key.StartsWith("reading.", StringComparison.Ordinal));
        Assert.NotNull(ThenAgrees(talk, "2026-11-26").Referral);
    }

    [Theory]
    [InlineData("2026-12-02", true)]
    [InlineData("2026-12-04", false)]
    public void A_centre_that_would_read_too_late_is_named_with_its_day_and_not_offered(string lastClosed, bool isOffered)
    {
        var (first, last) = (new DateOnly(2026, 11, 23), DateOnly.Parse(lastClosed, CultureInfo.InvariantCulture));
        var closed = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).ToArray();
        var talk = AtTheCentres("2026-11-23 10:00", CentreHours.Of("ruse").With("ruse", settings => settings with { ClosedOn = closed }));
        Assert.Contains(talk.Screen.Lines, line => line.Key == "reading.next");
        Assert.Equal(isOffered, talk.Buttons.Any(button => button.Choice == new Choice(Trigger.Centre, "ruse")));
    }

    [Fact]
    public void A_centre_where_nobody_can_read_is_named_and_not_offered()
    {
        var talk = AtTheCentres("2026-11-23 10:00", CentreHours.Of("ruse").WithNobodyAt("ruse"));
        Assert.Single(talk.Screen.Lines, line => line.Key == "centre.nobody");
        Assert.DoesNotContain(talk.Buttons, button => button.Choice == new Choice(Trigger.Centre, "ruse"));
        Assert.Contains(talk.Buttons, button => button.Choice == new Choice(Trigger.Centre, "plovdiv"));
    }

    [Fact]
    public void When_the_last_person_leaves_the_centre_before_she_agrees_nothing_is_sent()
    {
        var hours = CentreHours.Of("ruse");
        var talk = AtTheCentres("2026-11-23 10:00", hours);
        talk.Press(Trigger.Centre, "ruse");
        ToTheConsent(talk);
        hours.WithNobodyAt("ruse");
        Assert.Null(talk.Press(Trigger.Agree).Referral);
        Assert.Equal((Stage.Centre, Notices.CentreNotOpen), (talk.Conversation.Stage, talk.Conversation.Notice));
    }
}
