using WegoBot.Dialogue.Tests;
using WegoBot.Figures;

namespace WegoBot.Suppression;

/// <summary>Counts of a quarter as they may be: nearly empty, small, around the threshold, mixed, large. What must hold between them holds.</summary>
internal sealed class RandomFigures(IReadOnlyList<FigureTable> tables, SeededRandom random)
{
    public FigureCounts Next()
    {
        var counts = new FigureCounts();
        foreach (var table in tables.Where(table => table.Id != FigureTables.Unavailable))
            Fill(counts, table);
        Restrict(counts);
        counts.Add(Figure.Informed, Informed(counts));
        foreach (var figure in Enum.GetValues<Figure>().Where(figure => figure != Figure.Informed))
            counts.Add(figure, random.Below(12));
        return counts;
    }

    private void Fill(FigureCounts counts, FigureTable table)
    {
        var kind = random.Below(8);
        foreach (var (row, column) in Cells(table))
            Add(counts, table.Id, row, column, kind switch
            {
                0 => random.Below(2),
                1 => random.Below(5),
                2 => 3 + random.Below(4),
                3 => random.Toss() ? 0 : random.Below(9),
                4 => random.Below(5) == 0 ? random.Below(60) : random.Below(5),
                5 => random.Below(5) == 0 ? random.Below(5) : 5 + random.Below(30),
                6 => 4,
                _ => random.Below(12),
            });
    }

    /// <summary>What is not by rule was asked for in the same conversation.</summary>
    private void Restrict(FigureCounts counts)
    {
        var often = random.Below(3);
        foreach (var (row, column) in Cells(tables.Single(table => table.Id == FigureTables.Unavailable)))
            if (counts.Of(FigureTables.Asked, row, column) is > 0 and var asked)
                Add(counts, FigureTables.Unavailable, row, column, often == 0 ? asked : random.Below(asked + 1));
    }

    /// <summary>Everybody speaks of one region, and opens everything, one thing, or something between.</summary>
    private int Informed(FigureCounts counts)
    {
        var table = tables.Single(one => one.Id == FigureTables.Asked);
        var least = table.Columns.Sum(column => table.Rows.Max(row => counts.Of(table.Id, row, column)));
        var most = Cells(table).Sum(cell => counts.Of(table.Id, cell.Row, cell.Column));
        return random.Below(3) switch
        {
            0 => least,
            1 => most - random.Below(Math.Min(4, most - least + 1)),
            _ => least + random.Below(most - least + 1),
        };
    }

    private static IEnumerable<(string Row, string Column)> Cells(FigureTable table) =>
        from row in table.Rows
        from column in table.Columns
        where table.Has(row, column)
        select (row, column);

    private static void Add(FigureCounts counts, string table, string row, string column, int times)
    {
        for (var i = 0; i < times; i++)
            counts.Add(table, row, column);
    }
}
