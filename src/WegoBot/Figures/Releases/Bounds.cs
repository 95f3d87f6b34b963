namespace WegoBot.Figures;

/// <summary>A published number: the least and the most that it can be. They are equal when it is exact.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
public readonly record struct Bounds(int Least, int Most)
{
    /// <summary>Fewer people than this are never counted out: what is below it is hidden, nothing included.</summary>
    public const int Threshold = 5;

    /// <summary>Fewer than five, and perhaps none.</summary>
    public static readonly Bounds Few = new(0, Threshold - 1);

    public bool IsExact => Least == Most;

    public bool IsFew => this == Few;

    /// <summary>A count of people.</summary>
    public static Bounds OfPeople(int count) => count < Threshold ? Few : Exactly(count);

    public static Bounds Exactly(int count) => new(count, count);

    public static Bounds Sum(IEnumerable<Bounds> several)
    {
        ArgumentNullException.ThrowIfNull(several);
        return several.Aggregate(default(Bounds), (sum, one) => sum + one);
    }

    public static Bounds operator +(Bounds one, Bounds other) => Add(one, other);

    public static Bounds Add(Bounds one, Bounds other) => new(one.Least + other.Least, one.Most + other.Most);
}
