namespace WegoBot.Dialogue;

/// <summary>What the projects want to reach.</summary>
/// <param name="Id">One of <see cref="Ids"/>.</param>
/// <param name="Number">How many; null while nobody has set it.</param>
/// <param name="Source">Where the number stands, for instance a project's contract; null without a number.</param>
public sealed record FigureTarget(string Id, int? Number = null, string? Source = null)
{
    /// <summary>What can have a target, in the order in which it is shown.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["informed", "referred", "guide", "employers", "meetings", "votes"];
}
