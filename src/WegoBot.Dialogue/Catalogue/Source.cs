namespace WegoBot.Dialogue;

/// <summary>The source of a fact.</summary>
/// <param name="Name">A page, a law, a letter.</param>
/// <param name="GatheredOn">The day on which the fact was gathered.</param>
/// <param name="Sure">How certain the fact is. A fact of low certainty is not shown to a person.</param>
public sealed record Source(Localised Name, DateOnly GatheredOn, Certainty Sure)
{
    /// <summary>The day on which a person last checked the fact; null while nobody has.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>The last day for which the fact is known to hold, after which it hides itself; null when no such day is known.</summary>
    public DateOnly? Until { get; init; }

    public bool IsOver(DateOnly today) => Until < today;

    public bool MayBeShown(DateOnly today) => Sure != Certainty.Low && !IsOver(today);
}

/// <summary>How certain a fact is.</summary>
public enum Certainty
{
    Low,
    Medium,
    High,
}
