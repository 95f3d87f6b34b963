using WegoBot.Calendar;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Storage;
using Xunit.Abstractions;

namespace WegoBot.Tests.Notifications;

/// <summary>Who is told of what nobody opens where there is a rota and people have quiet hours, across nights, weekends, holidays and both clock changes.</summary>
public sealed class EscalationRotaTests(ITestOutputHelper output)
{
    private const string Ana = "ana", Eva = "eva", Second = "second", Head = "head", Coordinator = "coordinator";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(120);
    private static readonly EscalationStep[] Order =
        [EscalationStep.OnDutyAgain, EscalationStep.Second, EscalationStep.Head, EscalationStep.Coordinator];

    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly WorkingTime Office = new(new OpeningHours(false, Weekdays, new TimeOnly(9, 0), new TimeOnly(17, 0)), OneOffDays.None, []);
    private static readonly WorkingTime Always = new(new OpeningHours(true, [], default, default), OneOffDays.None, []);

    /// <summary>A morning, an evening, a night, Friday afternoon, before Christmas, before Easter, before both clock changes.</summary>
    private static readonly DateTimeOffset[] Starts =
        [Utc(11, 23, 8), Utc(11, 23, 18), Utc(11, 24, 1), Utc(11, 27, 14), Utc(12, 23, 14), Utc(4, 9, 13), Utc(3, 28, 22), Utc(10, 24, 22)];

    /// <summary>None, office days, late mornings only, two people around the clock, evenings.</summary>
    private static readonly (string Who, DayOfWeek[] Days, int From, int To)[][] Rotas =
    [
        [],
        [(Ana, Weekdays, 9, 17), (Second, Weekdays, 9, 17)],
        [(Ana, Weekdays, 11, 14), (Second, Weekdays, 13, 17)],
        [(Ana, [.. Rota.Week], 8, 20), (Eva, [.. Rota.Week], 20, 8), (Second, [.. Rota.Week], 8, 20)],
        [(Eva, [.. Rota.Week], 18, 22)],
    ];

    /// <summary>None, everybody at night, the head and the coordinator by day, everybody nearly always.</summary>
    private static readonly Dictionary<string, QuietHours>[] Quiet =
    [
        [],
        All(new QuietHours(22, 7)),
        new() { [Head] = new QuietHours(8, 18), [Coordinator] = new QuietHours(8, 18) },
        All(new QuietHours(4, 3)),
    ];

    [Fact]
    public void Whoever_has_their_turn_at_that_moment_is_told_and_nobody_is_waited_for_who_cannot_hear()
    {
        var (cases, decisions) = (0, 0);
        foreach (var hours in new[] { Office, Always })
            foreach (var start in Starts)
                foreach (var shifts in Rotas.Select(shifts => new Shifts(hours, shifts)))
                    foreach (var quiet in Quiet)
                        foreach (var here in Subsets())
                        {
                            var centre = new Centre(shifts, quiet, here);
                            var expected = Expected(centre, start);
                            for (var seenAfter = 0; seenAfter <= expected.Count; seenAfter++)
                            {
                                Assert.Equal(expected.Take(seenAfter), Walk(centre, start, seenAfter, ref decisions));
                                cases++;
                            }
                        }

        output.WriteLine($"escalation with a rota and quiet hours: {cases} cases, {decisions} decisions");
        Assert.True(cases > 2 * 8 * 5 * 4 * 32 * 2, $"{cases}");
    }

    private static List<string> Walk(Centre centre, DateTimeOffset start, int seenAfter, ref int decisions)
    {
        var told = new List<string>();
        var first = EscalationPolicy.Begin(centre.At(start), start, Patience, start);
        var (last, lastAt, at) = (first.Step, start, (DateTimeOffset?)first.NextStepAt);
        while (at is { } now)
        {
            var decision = EscalationPolicy.Decide(new UnseenReferral(last, lastAt, told.Count == seenAfter), centre.At(now), Patience, now);
            decisions++;
            Assert.True(decision.Next is null || decision.Next > now);
            if (decision.Step is { } step)
            {
                told.Add(Line(step, now, decision.Tell.Select(one => one.Delivery)));
                (last, lastAt) = (step, now);
            }

            at = decision.Next;
        }

        return told;
    }

    /// <summary>Written down apart from the code under test, hour by hour: every time at which something can happen is a full hour.</summary>
    private static List<string> Expected(Centre centre, DateTimeOffset start)
    {
        var (lines, last) = (new List<string>(), -1);
        var waits = centre.HasRota && !centre.IsOnDuty(start);
        var due = centre.Hours.Add(start, Patience);
        for (var now = start; ; now = now.AddHours(1))
        {
            if (waits && now > start && centre.Here(EscalationStep.OnDuty, now).Where(Centre.IsPerson).ToList() is { Count: > 0 } begun)
            {
                lines.Add(Line(EscalationStep.OnDuty, now, begun));
                (waits, due) = (false, centre.Hours.Add(now, Patience));
                continue;
            }

            if (now < due)
                continue;
            var (told, place) = (new List<string>(), -1);
            for (var i = last + 1; i < Order.Length; i++)
            {
                var here = centre.Here(i == 0 ? EscalationStep.OnDuty : Order[i], now);
                if (here.Count == 0 || (here.SequenceEqual(["inbox"]) && centre.HasRota && !centre.IsOnDuty(now)))
                    continue;
                (told, place) = ([.. told.Union(here)], i);
                if (!here.Exists(who => centre.IsQuiet(who, now)) || !here.TrueForAll(who => who == "inbox" || centre.IsQuiet(who, now)))
                    break;
            }

            if (place < 0)
                return [.. lines, Line(EscalationStep.Person, now, [])];
            lines.Add(Line(Order[place], now, told));
            (last, waits, due) = (place, false, centre.Hours.Add(now, Patience));
        }
    }

    private static string Line(EscalationStep step, DateTimeOffset at, IEnumerable<string> who) => $"{step} {at.ToUnixTimeSeconds()} {string.Join(' ', who.Order(StringComparer.Ordinal))}";

    /// <summary>The page alone, with a group, and every choice of people who have a way of their own.</summary>
    private static IEnumerable<string[]> Subsets()
    {
        string[] people = [Ana, Second, Head, Coordinator];
        for (var mask = 0; mask < 1 << people.Length; mask++)
            foreach (var group in new[] { Array.Empty<string>(), ["group"] })
            {
                var chosen = people.Where((_, place) => (mask & (1 << place)) != 0);
                yield return ["inbox", .. group, .. chosen, .. chosen.Contains(Ana) ? [Eva] : Array.Empty<string>()];
            }
    }

    private static Dictionary<string, QuietHours> All(QuietHours quiet) => new[] { Ana, Eva, Second, Head, Coordinator }.ToDictionary(who => who, _ => quiet);

    private static DateTimeOffset Utc(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    /// <summary>A centre whose people are known by name.</summary>
    private sealed class Centre(Shifts shifts, Dictionary<string, QuietHours> quiet, string[] here)
    {
        public WorkingTime Hours => shifts.Hours;

        public bool HasRota => shifts.Any;

        public static bool IsPerson(string who) => who is not ("inbox" or "group");

        public bool IsOnDuty(DateTimeOffset moment) => shifts.At(moment).Any(who => who != Second);

        public bool IsQuiet(string who, DateTimeOffset moment) => quiet.TryGetValue(who, out var own) && !shifts.At(moment).Contains(who) && InHours(own.From, own.To, SofiaClock.In(moment).Hour);

        /// <summary>Who is told when it is the turn of a place.</summary>
        public List<string> Here(EscalationStep place, DateTimeOffset moment) => [.. here.Where(who => who switch
        {
            "inbox" or "group" => place == EscalationStep.OnDuty,
            Ana or Eva => place == EscalationStep.OnDuty && (!HasRota || shifts.At(moment).Contains(who)),
            Second => (place == EscalationStep.OnDuty && !HasRota) || (place == EscalationStep.Second && shifts.At(moment).Contains(who)),
            Head => place == EscalationStep.Head || (place == EscalationStep.OnDuty && !HasRota),
            _ => place == EscalationStep.Coordinator,
        })];

        /// <summary>The same as the service makes of its tables.</summary>
        public DutyNow At(DateTimeOffset now) => new(
            [
                .. from place in new[] { EscalationStep.OnDuty, EscalationStep.Second, EscalationStep.Head, EscalationStep.Coordinator }
                   from who in Here(place, now)
                   select new Recipient(who, place) { IsPerson = IsPerson(who), IsQuiet = IsQuiet(who, now) },
            ],
            shifts.Rota, Hours);

        private static bool InHours(int from, int to, int hour) => from < to ? hour >= from && hour < to : hour >= from || hour < to;
    }

    /// <summary>A rota, which no choice of people and no quiet hours change.</summary>
    private sealed class Shifts(WorkingTime hours, (string Who, DayOfWeek[] Days, int From, int To)[] shifts)
    {
        private static readonly Dictionary<string, Guid> Accounts = new[] { Ana, Eva, Second }.ToDictionary(who => who, _ => Guid.NewGuid());

        private readonly Dictionary<DateTimeOffset, List<string>> _at = [];

        public WorkingTime Hours => hours;

        public bool Any => shifts.Length > 0;

        public Rota Rota { get; } = new(
            shifts.SelectMany(one => one.Days.Select(day => new Shift(Accounts[one.Who], day, one.From, one.To, one.Who == Second))), hours, new Dictionary<DateOnly, bool>());

        /// <summary>Everybody whose shift has this hour. A shift counts when it begins on a day that is no holiday, except where the centre is always open.</summary>
        public List<string> At(DateTimeOffset moment)
        {
            if (_at.TryGetValue(moment, out var known)) return known;
            var local = SofiaClock.In(moment);
            return _at[moment] = [.. shifts.Where(one => Has(one, local.Date, local.Hour) || (one.To <= one.From && Has(one, local.Date.AddDays(-1), local.Hour + 24))).Select(one => one.Who)];
        }

        private bool Has((string Who, DayOfWeek[] Days, int From, int To) shift, DateTime day, int hour) =>
            shift.Days.Contains(day.DayOfWeek)
            && (ReferenceEquals(hours, Always) || !PublicHolidays.Include(DateOnly.FromDateTime(day)))
            && hour >= shift.From && hour < (shift.To <= shift.From ? shift.To + 24 : shift.To);
    }
}
