using WegoBot.Figures;
using WegoBot.Localization;
using WegoBot.Suppression;
using Xunit.Abstractions;

namespace WegoBot.Tests.Figures;

/// <summary>From what is published nobody finds a hidden cell: neither with a solver over everything at once, nor by knowing the rule.</summary>
[Trait("Engine", "Sqlite")] // nothing is stored
public sealed class HiddenCellsTests(ITestOutputHelper output)
{
    /// <summary>bench/suppression.sh takes ten thousand.</summary>
    private const int Tables = 480;

    private readonly FigureTables _tables = new(LocalizationFolder.InUse().LoadCatalogue());

    [Fact]
    public void A_solver_that_has_every_quarter_and_every_sum_narrows_down_no_hidden_cell()
    {
        var outcome = new Campaign(_tables, seed: 1).AsPublished(Tables);
        output.WriteLine($"{outcome.Tables} random tables published, {outcome.Hidden} hidden cells, {outcome.Solved} problems solved: {outcome.Found} found");
        Assert.True(outcome.Hidden > 5 * Tables);
        Assert.Equal(0, outcome.Found);
    }

    [Fact]
    public void The_same_solver_finds_cells_once_totals_are_exact_or_a_year_is_counted_anew()
    {
        var campaign = new Campaign(_tables, seed: 1);
        var (totals, year) = (campaign.WithExactTotals(24), campaign.WithAnExactYear(24));
        output.WriteLine($"without the rule for totals {totals.Found} of {totals.Hidden} found, with a year counted anew {year.Found} of {year.Hidden}");
        Assert.True(totals.Found > 10);
        Assert.True(year.Found > 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whoever_knows_the_rule_still_finds_every_value_in_every_hidden_cell_of_a_row(int columns)
    {
        var table = new FigureTable("t", ["row"], [.. Enumerable.Range(0, columns).Select(column => $"{column}")]);
        var tried = Assert_that_every_hidden_cell_can_be_everything(Rows(columns, 10), counts => FigureProtection.Protect(table, (_, column) => counts[int.Parse(column, null)]), published => published.Rows[0], published => $"{published.Total}");
        output.WriteLine($"{columns} columns: {tried} rows");
    }

    [Theory]
    [InlineData(1, 4, 7)]
    [InlineData(2, 2, 8)]
    [InlineData(3, 1, 10)]
    [InlineData(2, 3, 6)]
    public void Nor_does_the_number_of_those_informed_say_more_to_whoever_knows_the_rule(int rows, int columns, int values)
    {
        var table = new FigureTable(FigureTables.Asked, [.. Enumerable.Range(0, rows).Select(row => $"{row}")], [.. Enumerable.Range(0, columns).Select(column => $"{column}")]);
        var all = from cells in Rows(rows * columns, values)
                  let least = Enumerable.Range(0, columns).Sum(column => Enumerable.Range(0, rows).Max(row => cells[(row * columns) + column]))
                  from informed in Enumerable.Range(least, cells.Sum() - least + 1)
                  select (int[])[.. cells, informed];
        var tried = Assert_that_every_hidden_cell_can_be_everything(all, Publish, published => new PublishedRow("", [.. published.Tables[0].Rows.SelectMany(row => row.Cells)], default),
            published => string.Join(' ', published.Tables[0].Rows.Select(row => row.Total.Least * 100 + row.Total.Most)) + published.Numbers[nameof(Figure.Informed)]);
        output.WriteLine($"{rows} rows, {columns} columns: {tried} tables with a number");

        QuarterFigures Publish(int[] counted)
        {
            var counts = new FigureCounts();
            counts.Add(Figure.Informed, counted[^1]);
            for (var cell = 0; cell < counted.Length - 1; cell++)
                for (var i = 0; i < counted[cell]; i++)
                    counts.Add(FigureTables.Asked, $"{cell / columns}", $"{cell % columns}");
            return FigureProtection.Protect([table], counts);
        }
    }

    [Fact]
    public void Everything_that_is_published_is_true_and_small_numbers_are_hidden_with_the_totals_that_would_tell_them()
    {
        var table = new FigureTable("t", ["one", "two", "three", "nothing"], ["a", "b", "c"]);
        int[][] counted = [[7, 3, 20], [2, 9, 4], [0, 4, 4], [0, 0, 0]];
        var published = FigureProtection.Protect(table, (row, column) => counted[table.Rows.IndexOf(row)][table.Columns.IndexOf(column)]);
        Bounds few = Bounds.Few, seven = Bounds.Exactly(7);
        Assert.Equal([seven, few, Bounds.Exactly(20)], published.Rows[0].Cells.OfType<Bounds>());
        // One hidden cell hides the total. Six of two hidden cells would say 2 to 4 of each, and eight of three leaves each everything.
        Assert.Equal([new Bounds(27, 31), new Bounds(9, 17), Bounds.Exactly(8), new Bounds(0, 12)], published.Rows.Select(row => row.Total));
        Assert.Equal(new Bounds(44, 68), published.Total);
        Assert.Equal(new Bounds(7, 19), published.TotalOf(0));
    }

    /// <summary>Groups all counts by what would be published of them: whoever sees that knows the group, and nothing more.</summary>
    private static int Assert_that_every_hidden_cell_can_be_everything<T>(IEnumerable<int[]> all, Func<int[], T> publish, Func<T, PublishedRow> cells, Func<T, string> beside)
    {
        var groups = new Dictionary<string, (PublishedRow Row, int[] Values)>();
        var tried = 0;
        foreach (var counted in all)
        {
            var published = publish(counted);
            var row = cells(published);
            var seen = string.Join(' ', row.Cells.Select(cell => cell is { IsExact: true } exact ? exact.Least : -1)) + beside(published);
            if (!groups.TryGetValue(seen, out var group))
                groups[seen] = group = (row, new int[row.Cells.Length]);
            for (var cell = 0; cell < row.Cells.Length; cell++)
                group.Values[cell] |= 1 << counted[cell];
            tried++;
        }

        foreach (var (row, values) in groups.Values)
            for (var cell = 0; cell < values.Length; cell++)
                if (row.Cells[cell] is { IsExact: false })
                    Assert.Equal((row.Total, cell, 0b11111), (row.Total, cell, values[cell]));
        return tried;
    }

    private static IEnumerable<int[]> Rows(int columns, int values) =>
        Enumerable.Range(0, (int)Math.Pow(values, columns)).Select(number => Enumerable.Range(0, columns).Select(column => number / (int)Math.Pow(values, column) % values).ToArray());
}
