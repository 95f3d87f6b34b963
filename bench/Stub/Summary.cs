using System.Globalization;

namespace WegoBot.Bench.Stub;

/// <summary>The median of a figure over several runs, with its lowest and highest value.</summary>
internal static class Summary
{
    /// <returns>NaN when there are no runs.</returns>
    public static double Median(IEnumerable<Result> some, Func<Result, double> figure)
    {
        var sorted = some.Select(figure).Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    public static string Of(IReadOnlyList<Result> some, Func<Result, double> figure, string format)
    {
        string Number(double number) => number.ToString(format, CultureInfo.InvariantCulture);
        return $"{Number(Median(some, figure))} ({Number(some.Min(figure))}–{Number(some.Max(figure))})";
    }
}
