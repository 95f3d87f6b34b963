namespace WegoBot.Votes;

/// <summary>How feasible the participants of one kind, or of several together, find each measure.</summary>
public sealed class KindCounts
{
    /// <summary>The grades that can be given: 1 to 5.</summary>
    public const int Grades = 5;

    /// <summary>How many of them voted.</summary>
    public int Cast { get; set; }

    /// <summary>How often each grade was given, the lowest first, by measure.</summary>
    public Dictionary<string, int[]> Feasible { get; set; } = [];

    public void Add(KindCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Cast += other.Cast;
        foreach (var (measure, counts) in other.Feasible)
            for (var grade = 1; grade <= Grades; grade++)
                Add(measure, grade, counts[grade - 1]);
    }

    public void Add(string measure, int grade, int times = 1)
    {
        if (!Feasible.TryGetValue(measure, out var counts))
            Feasible[measure] = counts = new int[Grades];
        counts[grade - 1] += times;
    }
}
