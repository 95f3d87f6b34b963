namespace WegoBot.Dialogue;

/// <summary>Where a fact is known from.</summary>
/// <param name="Name">A page, a law, a letter.</param>
/// <param name="CheckedOn">The day on which somebody last looked.</param>
/// <param name="Sure">A fact of low sureness is not shown to a person.</param>
public sealed record Source(Localised Name, DateOnly CheckedOn, Sureness Sure)
{
    public bool MayBeShown => Sure != Sureness.Low;
}

/// <summary>How sure a fact is.</summary>
public enum Sureness
{
    Low,
    Medium,
    High,
}
