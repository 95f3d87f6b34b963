using System.Collections.Immutable;

namespace WegoBot.Figures;

/// <summary>Several published quarters added up. It is computed from what was published alone, so it tells nothing that they do not tell.</summary>
public static class PeriodFigures
{
    /// <summary>The sums of the tables and numbers. A row or a column that one quarter lacks is nothing there.</summary>
    public static QuarterFigures Sum(IReadOnlyList<QuarterFigures> quarters)
    {
        ArgumentNullException.ThrowIfNull(quarters);
        return new QuarterFigures(
            [.. quarters.SelectMany(quarter => quarter.Tables).GroupBy(table => table.Id).Select(same => Sum([.. same]))],
            quarters.SelectMany(quarter => quarter.Numbers).GroupBy(number => number.Key)
                .ToImmutableSortedDictionary(same => same.Key, same => Bounds.Sum(same.Select(one => one.Value)), StringComparer.Ordinal));
    }

    /// <summary>How far a target is reached by what was published.</summary>
    /// <param name="target">The id of the target.</param>
    /// <param name="period">The published figures.</param>
    public static Bounds Progress(string target, QuarterFigures period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return target switch
        {
            "referred" => period.Find(FigureTables.Referrals)?.Total ?? default,
            "guide" => Of(Figure.GuideUsed),
            "employers" => Of(Figure.EmployerPolicy),
            "meetings" => Of(Figure.Meeting),
            "votes" => Of(Figure.Vote),
            _ => Of(Figure.Informed),
        };

        Bounds Of(Figure figure) => period.Numbers.GetValueOrDefault(figure.ToString());
    }

    private static PublishedTable Sum(IReadOnlyList<PublishedTable> same)
    {
        ImmutableArray<string> columns = [.. same.SelectMany(table => table.Columns).Distinct()];
        var rows = same.SelectMany(table => table.Rows).Select(row => row.Id).Distinct();
        return new PublishedTable(same[0].Id, columns, [.. rows.Select(row => Sum(row, columns, same))]);
    }

    private static PublishedRow Sum(string id, ImmutableArray<string> columns, IReadOnlyList<PublishedTable> same)
    {
        var rows = same.SelectMany(table => table.Rows.Where(row => row.Id == id).Select(row => (table, row))).ToList();
        return new PublishedRow(id, [.. columns.Select(Cell)], Bounds.Sum(rows.Select(one => one.row.Total)));

        Bounds? Cell(string column)
        {
            var cells = rows.Select(one => one.table.Columns.IndexOf(column) is >= 0 and var at ? one.row.Cells[at] : null).OfType<Bounds>().ToList();
            return cells.Count == 0 ? null : Bounds.Sum(cells);
        }
    }
}
