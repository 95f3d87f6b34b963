namespace WegoBot.Dialogue;

/// <summary>Where a fact is known from.</summary>
/// <param name="Name">A page, a law, a letter.</param>
/// <param name="CheckedOn">The day on which somebody last looked.</param>
/// <param name="Sure">A fact of low sureness is not shown to a person.</param>
public sealed record Source(string Name, DateOnly CheckedOn, Sureness Sure)
{
    public bool MayBeShown => Sure != Sureness.Low;

    /// <summary>The name in a language: <c>Bulgarian · English</c>, or one that serves for both.</summary>
    public string In(Language language) => Name.Split(" · ") is [var bulgarian, var english]
        ? new Localised(bulgarian, english).In(language)
        : Name;
}

/// <summary>How sure a fact is.</summary>
public enum Sureness
{
    Low,
    Medium,
    High,
}
