using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>Writes what is offered as one text and reads it back: <c>Measure:housing,HelpNow</c>.</summary>
public static class Offers
{
    /// <summary>What can be offered beside a measure and a topic, each with its own words in <c>localization/</c>.</summary>
    public static IReadOnlyList<Trigger> Places { get; } =
        [Trigger.HelpNow, Trigger.Refer, Trigger.MyReferral, Trigger.Eligibility, Trigger.Measures, Trigger.About, Trigger.Forget, Trigger.Home];

    public static string Write(IEnumerable<Intent> offered) =>
        string.Join(',', offered.Select(intent => intent.Written));

    /// <summary>What was written; leaves out what this version cannot offer.</summary>
    public static ImmutableArray<Intent> In(string written) =>
        [.. written.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Read).OfType<Intent>()];

    private static Intent? Read(string one) =>
        Intent.Read(one) is { } intent && (intent.Trigger is Trigger.Measure or Trigger.Topic ? intent.Value is not "" : Places.Contains(intent.Trigger)) ? intent : null;
}
