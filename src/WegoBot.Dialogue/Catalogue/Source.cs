namespace WegoBot.Dialogue;

/// <summary>The source of a fact.</summary>
/// <param name="Name">A page, a law, a letter.</param>
/// <param name="CheckedOn">The day on which somebody last checked the fact.</param>
/// <param name="Sure">How certain the fact is. A fact of low certainty is not shown to a person.</param>
public sealed record Source(Localised Name, DateOnly CheckedOn, Certainty Sure)
{
    public bool MayBeShown => Sure != Certainty.Low;
}

/// <summary>How certain a fact is.</summary>
public enum Certainty
{
    Low,
    Medium,
    High,
}
