using WegoBot.Calendar;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Storage;
using Xunit.Abstractions;

namespace WegoBot.Tests.Notifications;

/// <summary>Who is told, in which order and when, of a referral that nobody opens.</summary>
public sealed class EscalationPolicyTests(ITestOutputHelper output)
{
    private static readonly EscalationStep[] Places = [EscalationStep.OnDuty, EscalationStep.Second, EscalationStep.Head, EscalationStep.Coordinator];
    private static readonly TimeSpan[] Patience = [TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(120), TimeSpan.FromMinutes(600)];

    private static readonly WorkingTime Office = new(
        new OpeningHours(false, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(9, 0), new TimeOnly(17, 0)),
        OneOffDays.None,
        []);

    private static readonly WorkingTime Always = new(new OpeningHours(true, [], default, default), OneOffDays.None, []);

    /// <summary>A morning, an evening, a night, Friday afternoon, before Christmas, before Easter, before both clock changes.</summary>
    private static readonly DateTimeOffset[] Starts =
        [Utc(11, 23, 8), Utc(11, 23, 14), Utc(11, 24, 1), Utc(11, 27, 14), Utc(12, 23, 14), Utc(4, 9, 13), Utc(3, 28, 22), Utc(10, 24, 22)];

    [Fact]
    public void Everybody_is_told_once_in_order_after_working_time_and_one_look_ends_it()
    {
        var (cases, decisions) = (0, 0);
        foreach (var hours in new[] { Office, Always })
            foreach (var patience in Patience)
                foreach (var start in Starts)
                    foreach (var here in Subsets())
                    {
                        var expected = Expected(here);
                        for (var seenAfter = 0; seenAfter <= expected.Count; seenAfter++)
                        {
                            var told = Walk(hours, patience, start, here, seenAfter, ref decisions);
                            Assert.Equal(expected.Take(seenAfter), told.Select(one => one.Step));
                            Assert.All(told.Select((one, place) => (one.At, Due: hours.Add(start, patience * (place + 1)))), one => Assert.Equal(one.Due, one.At));
                            Assert.All(told, one => Assert.True(hours.IsOpen(one.At)));
                            cases++;
                        }
                    }

        output.WriteLine($"escalation: {cases} cases, {decisions} decisions");
        Assert.Equal(2 * 3 * 8 * 64, cases);
    }

    [Fact]
    public void A_step_with_nobody_in_it_takes_no_time_and_is_not_made_up_for_later()
    {
        var start = Starts[0];
        var first = EscalationPolicy.Decide(new UnseenReferral(EscalationStep.OnDuty, start, false), WithoutRota([new("head", EscalationStep.Head)], Office), Patience[1], start.AddHours(2));
        Assert.Equal((EscalationStep.Head, "head"), (first.Step!.Value, Assert.Single(first.Tell).Delivery));
        Recipient[] everybody = [.. Places.Select(place => new Recipient($"{place}", place))];
        var next = EscalationPolicy.Decide(new UnseenReferral(EscalationStep.Head, start, false), WithoutRota(everybody, Office), Patience[1], start.AddHours(2));
        Assert.Equal(EscalationStep.Coordinator, next.Step);
    }

    [Fact]
    public void After_an_outage_the_steps_still_come_one_by_one()
    {
        Recipient[] everybody = [.. Places.Select(place => new Recipient($"{place}", place))];
        var late = Utc(11, 25, 10);
        var decision = EscalationPolicy.Decide(new UnseenReferral(EscalationStep.OnDuty, Starts[0], false), WithoutRota(everybody, Office), Patience[1], late);
        Assert.Equal((EscalationStep.OnDutyAgain, late.AddHours(2)), (decision.Step!.Value, decision.Next!.Value));
    }

    private static DutyNow WithoutRota(IReadOnlyList<Recipient> here, WorkingTime hours) => new(here, new Rota([], hours, new Dictionary<DateOnly, bool>()), hours);

    /// <summary>Looks when it was told to, and sometimes between.</summary>
    private static List<(EscalationStep Step, DateTimeOffset At)> Walk(
        WorkingTime hours, TimeSpan patience, DateTimeOffset start, IReadOnlyList<Recipient> here, int seenAfter, ref int decisions)
    {
        var told = new List<(EscalationStep Step, DateTimeOffset At)>();
        DateTimeOffset? at = start;
        while (at is { } now)
        {
            var last = told.Count == 0 ? (EscalationStep.OnDuty, start) : told[^1];
            var decision = EscalationPolicy.Decide(new UnseenReferral(last.Item1, last.Item2, told.Count == seenAfter), WithoutRota(here, hours), patience, now);
            decisions++;
            if (decision.Step is { } step)
            {
                Assert.All(decision.Tell, one => Assert.Equal(step == EscalationStep.OnDutyAgain ? EscalationStep.OnDuty : step, one.Step));
                told.Add((step, now));
            }

            Assert.True(decision.Next is null || decision.Next > now);
            at = decision.Next;
        }

        return told;
    }

    /// <summary>Written down apart from the code under test: who is there, each once, and at last she.</summary>
    private static List<EscalationStep> Expected(IReadOnlyCollection<Recipient> here)
    {
        List<EscalationStep> steps = [];
        if (here.Any(one => one.Step == EscalationStep.OnDuty))
            steps.Add(EscalationStep.OnDutyAgain);
        if (here.Any(one => one.Step == EscalationStep.Second))
            steps.Add(EscalationStep.Second);
        if (here.Any(one => one.Step == EscalationStep.Head))
            steps.Add(EscalationStep.Head);
        if (here.Any(one => one.Step == EscalationStep.Coordinator))
            steps.Add(EscalationStep.Coordinator);
        return [.. steps, EscalationStep.Person];
    }

    /// <summary>Every choice of places that have somebody in them; a place on duty has two.</summary>
    private static IEnumerable<IReadOnlyList<Recipient>> Subsets() =>
        Enumerable.Range(0, 1 << Places.Length).Select(mask => (IReadOnlyList<Recipient>)
            [.. Places.Where((_, place) => (mask & (1 << place)) != 0).SelectMany(place => place == EscalationStep.OnDuty
                ? new Recipient[] { new("inbox", place), new("group", place) }
                : [new($"{place}", place)])]);

    private static DateTimeOffset Utc(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);
}
