using System.Diagnostics;
using WegoBot.Dialogue.Tests;
using WegoBot.Figures;

namespace WegoBot.Suppression;

/// <summary>Publishes random quarters, four to a year, and attacks what is published.</summary>
public sealed class Campaign(FigureTables tables, ulong seed)
{
    private const int Quarters = 4;

    private readonly IReadOnlyList<FigureTable> _tables = tables.All;

    /// <summary>Attacks the figures as the service publishes them.</summary>
    /// <param name="atLeast">How many tables, at least.</param>
    public Outcome AsPublished(int atLeast) => Run(atLeast, FigureProtection.Protect, PeriodFigures.Sum);

    /// <summary>The same with every total of a row exact: what is hidden in a table is given back by its margins.</summary>
    public Outcome WithExactTotals(int atLeast) => Run(atLeast, (all, counts) => ExactTotals(FigureProtection.Protect(all, counts), counts), PeriodFigures.Sum);

    /// <summary>The same with a year that is counted anew, and not added up from what was published.</summary>
    public Outcome WithAnExactYear(int atLeast) => Run(atLeast, FigureProtection.Protect, year: null);

    private Outcome Run(int atLeast, Func<IEnumerable<FigureTable>, FigureCounts, QuarterFigures> publish, Func<IReadOnlyList<QuarterFigures>, QuarterFigures>? year)
    {
        using var chance = new SeededRandom(seed);
        var (random, watch, outcome) = (new RandomFigures(_tables, chance), Stopwatch.StartNew(), new Outcome(0, 0, 0, 0, TimeSpan.Zero));
        while (outcome.Tables < atLeast)
        {
            List<FigureCounts> counted = [.. Enumerable.Range(0, Quarters).Select(_ => random.Next())];
            List<QuarterFigures> published = [.. counted.Select(counts => publish(_tables, counts))];
            using var attack = new SolverAttack(published, year is null ? Anew(counted) : year(published));
            var found = attack.Found();
            outcome = outcome with { Tables = outcome.Tables + (Quarters * _tables.Count), Hidden = outcome.Hidden + attack.Hidden, Found = outcome.Found + found, Solved = outcome.Solved + attack.Solved };
        }

        return outcome with { Took = watch.Elapsed };
    }

    private QuarterFigures Anew(IReadOnlyList<FigureCounts> counted)
    {
        var sum = new FigureCounts();
        foreach (var counts in counted)
            sum.Add(counts);
        return FigureProtection.Protect(_tables, sum);
    }

    private QuarterFigures ExactTotals(QuarterFigures figures, FigureCounts counts) => figures with
    {
        Tables = [.. figures.Tables.Select(table => table with
        {
            Rows = [.. table.Rows.Select(row => row with
            {
                Total = Bounds.Exactly(table.Columns.Sum(column => _tables.Single(one => one.Id == table.Id).Has(row.Id, column) ? counts.Of(table.Id, row.Id, column) : 0)),
            })],
        })],
    };

    /// <summary>What an attack came to.</summary>
    /// <param name="Tables">How many tables were published.</param>
    /// <param name="Hidden">How many of their cells are hidden.</param>
    /// <param name="Found">How many hidden cells the solver could narrow down to fewer than five values.</param>
    /// <param name="Solved">How often the solver was asked.</param>
    /// <param name="Took">How long it took.</param>
    public sealed record Outcome(int Tables, int Hidden, int Found, int Solved, TimeSpan Took);
}
