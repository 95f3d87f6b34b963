namespace WegoBot.Votes;

/// <summary>The result of one measure.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Chosen">How many participants chose it.</param>
/// <param name="Grades">How often each grade was given to how feasible it is, the lowest first.</param>
public sealed record MeasureResult(string Measure, int Chosen, IReadOnlyList<int> Grades)
{
    /// <summary>The mean of grades; null when none was given.</summary>
    public static double? Mean(IReadOnlyList<int> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        return grades.Sum() is > 0 and var given ? grades.Select((count, place) => count * (place + 1.0)).Sum() / given : null;
    }
}
