using System.Collections.Immutable;

namespace WegoBot.Figures;

/// <summary>Turns counts into what may be published: from no published number can anybody find a hidden one more closely than "fewer than five".</summary>
/// <remarks>
/// <para>A cell of 0 to 4 is hidden. Nothing is a small number too: with zero shown, "fewer than five" would say 1 to 4.</para>
/// <para>
/// A row's total is exact only when the hidden cells, taken together, leave each of them every value from 0 to 4. Otherwise the total is hidden with
/// them, and given as the range that the cells tell (complementary suppression). Whether a total is exact can be checked with what is published, so
/// knowing this rule tells nothing more; and where it is not exact, each hidden cell can still have every value, which a test tries out.
/// </para>
/// <para>Each cell is in one row, and all other sums (columns, tables, years, progress) are added up from what is published, so they tell nothing new.</para>
/// </remarks>
public static class FigureProtection
{
    /// <summary>A quarter's figures as they may be published.</summary>
    public static QuarterFigures Protect(IEnumerable<FigureTable> tables, FigureCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ImmutableArray<PublishedTable> published = [.. tables.Select(table => Protect(table, (row, column) => counts.Of(table.Id, row, column)))];
        var informed = Informed(counts.Of(Figure.Informed), published.FirstOrDefault(table => table.Id == FigureTables.Asked));
        return new QuarterFigures(published, Enum.GetValues<Figure>().ToImmutableSortedDictionary(figure => figure.ToString(), figure => figure switch
        {
            Figure.Informed => informed,
            // Of companies and meetings there is nothing to hide.
            Figure.EmployerPolicy or Figure.Meeting => Bounds.Exactly(counts.Of(figure)),
            _ => Bounds.OfPeople(counts.Of(figure)),
        }, StringComparer.Ordinal));
    }

    /// <summary>A table as it may be published.</summary>
    /// <param name="table">The table.</param>
    /// <param name="count">The count of a row and a column.</param>
    public static PublishedTable Protect(FigureTable table, Func<string, string, int> count)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(count);
        return new PublishedTable(table.Id, table.Columns, [.. table.Rows.Select(Row)]);

        PublishedRow Row(string row)
        {
            int?[] counted = [.. table.Columns.Select(column => table.Has(row, column) ? count(row, column) : (int?)null)];
            ImmutableArray<Bounds?> cells = [.. counted.Select(one => one is { } people ? Bounds.OfPeople(people) : (Bounds?)null)];
            return new PublishedRow(row, cells, Total(cells, counted.Sum() ?? 0, table.HasTotals));
        }
    }

    /// <summary>Whether hidden cells that add up to <paramref name="sum"/> can each have every value from 0 to 4.</summary>
    internal static bool LeavesEveryValue(int hidden, int sum) => sum >= Bounds.Few.Most && sum <= Bounds.Few.Most * (hidden - 1);

    private static Bounds Total(ImmutableArray<Bounds?> cells, int total, bool mayBeExact)
    {
        var told = Bounds.Sum(cells.OfType<Bounds>());
        var hidden = cells.Count(cell => cell is { IsExact: false });
        return hidden == 0 || (mayBeExact && total >= Bounds.Threshold && LeavesEveryValue(hidden, total - told.Least)) ? Bounds.Exactly(total) : told;
    }

    /// <summary>
    /// Who was informed opened at least one measure, and in most conversations speaks of one region: the table of what was asked for bounds the number from
    /// both sides. It is exact when what the table tells already says so much. Otherwise only the table's own bounds are given.
    /// </summary>
    /// <remarks>That it is not exact must not tell of a single hidden cell either: so where that would hang on one cell, it is never exact.</remarks>
    private static Bounds Informed(int count, PublishedTable? asked)
    {
        if (asked is null)
            return Bounds.OfPeople(count);
        var open = asked.Rows.Where(row => !row.Total.IsExact).Sum(row => row.Hidden);
        List<Bounds> largest = [.. Enumerable.Range(0, asked.Columns.Length).Select(column => asked.Rows.Select(row => row.Cells[column] ?? default).MaxBy(cell => cell.Most))];
        var mayBeExact = open > 1 || (open == 0 && largest.TrueForAll(cell => cell.IsExact));
        return mayBeExact && count >= Bounds.Threshold && count >= largest.Sum(cell => cell.Most) && count <= asked.Total.Least
            ? Bounds.Exactly(count)
            : new Bounds(asked.Rows.Max(row => row.Total.Least), asked.Total.Most);
    }
}
