using System.Collections.Immutable;
using System.Globalization;

namespace WegoBot.Privacy;

/// <summary>One thing that a table keeps for a time.</summary>
/// <param name="What">What is kept, in plain English.</param>
/// <param name="Length">How long.</param>
/// <param name="From">The moment that the time counts from.</param>
/// <param name="End">What happens then, in plain English.</param>
public sealed record RetentionPeriod(string What, TimeSpan Length, string From, string End) : RetentionTerm(What, End)
{
    /// <summary>How long before the end staff are told of it, the first first; none for what is not theirs to keep.</summary>
    public ImmutableArray<TimeSpan> Warnings { get; init; } = [];

    /// <summary>What makes the time count anew; null for nothing.</summary>
    public string? Grace { get; init; }

    /// <summary>What ends it before that; null for nothing.</summary>
    public string? Sooner { get; init; }

    public override string Until =>
        $"{Plain(Length)} after {From}{(Grace is null ? "" : $"; {Grace}")}{(Sooner is null ? "" : $"; sooner when {Sooner}")}";

    public override string Warned => Warnings is [] ? "" : string.Join(" and ", Warnings.Select(Plain)) + " before";

    private static string Plain(TimeSpan length) => length switch
    {
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes} minutes"),
        { TotalDays: < 3 and not 1 } => string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours} hours"),
        { TotalDays: 1 } => "a day",
        { TotalDays: 365 } => "12 months",
        _ => string.Create(CultureInfo.InvariantCulture, $"{length.TotalDays} days"),
    };
}
