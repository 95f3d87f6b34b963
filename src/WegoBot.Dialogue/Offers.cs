using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>Writes what is offered as one text and reads it back: <c>Measure:housing,HelpNow</c>.</summary>
public static class Offers
{
    /// <summary>What can be offered beside a measure and a topic, each with its own words in <c>localization/</c>.</summary>
    public static IReadOnlyList<Trigger> Places { get; } =
        [Trigger.HelpNow, Trigger.Refer, Trigger.MyReferral, Trigger.Eligibility, Trigger.Measures, Trigger.About, Trigger.Forget, Trigger.Home];

    public static string Write(IEnumerable<Intent> offered) =>
        string.Join(',', offered.Select(intent => intent.Value is "" ? $"{intent.Trigger}" : $"{intent.Trigger}:{intent.Value}"));

    /// <summary>What was written; leaves out what this version cannot offer.</summary>
    public static ImmutableArray<Intent> In(string written) =>
        [.. written.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Read).OfType<Intent>()];

    private static Intent? Read(string one)
    {
        var parts = one.Split(':', 2);
        return Enum.TryParse<Trigger>(parts[0], out var trigger) && (trigger is Trigger.Measure or Trigger.Topic ? parts.Length == 2 : Places.Contains(trigger))
            ? new Intent(trigger, parts.Length == 2 ? parts[1] : "")
            : null;
    }
}
