namespace WegoBot.Dialogue;

/// <summary>A sentence that says what an institution answered. She reads it in her language.</summary>
/// <remarks>The sentence is in <c>localization/</c> under <c>outcome.{id}</c>.</remarks>
/// <param name="Id">The outcome's id.</param>
/// <param name="For">The status that it belongs to, one of <see cref="Statuses"/>.</param>
public sealed record PreparedOutcome(string Id, SummaryStatus For)
{
    /// <summary>What an institution can answer: it is possible, something is needed first, or it is not possible.</summary>
    public static IReadOnlyList<SummaryStatus> Statuses { get; } = [SummaryStatus.Possible, SummaryStatus.NeedsMore, SummaryStatus.NotPossible];

    /// <summary>What an institution chooses when it answers by itself; null for what it cannot say of itself.</summary>
    public Localised? AtOffice { get; init; }

    /// <summary>Whether it means nothing without a note in the institution's own words. The centre cannot choose it then.</summary>
    public bool NeedsNote { get; init; }
}
