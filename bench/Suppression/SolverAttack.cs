using Google.OrTools.LinearSolver;
using WegoBot.Figures;

namespace WegoBot.Suppression;

/// <summary>
/// Somebody who has everything that was ever published, knows what is a part of what, and asks a solver for the least and the most that each hidden
/// cell can be. All quarters, their year and the progress are one problem.
/// </summary>
internal sealed class SolverAttack : IDisposable
{
    /// <summary>Random objectives, each of whose solutions shows a value for every cell at once.</summary>
    private const int Shots = 24;

    /// <summary>What the solver takes for a whole number.</summary>
    private const double Close = 1e-6;

    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly List<Dictionary<(string Table, string Row, string Column), Amount>> _quarters = [];
    private readonly Dictionary<Variable, (int Least, int Most)> _met = [];

    /// <param name="quarters">The published quarters.</param>
    /// <param name="year">Their published sum; null to leave it out.</param>
    public SolverAttack(IReadOnlyList<QuarterFigures> quarters, QuarterFigures? year)
    {
        foreach (var quarter in quarters)
        {
            Dictionary<(string, string, string), Amount> cells = [];
            _quarters.Add(cells);
            foreach (var table in quarter.Tables)
                foreach (var row in table.Rows)
                    for (var at = 0; at < table.Columns.Length; at++)
                        if (row.Cells[at] is { } cell)
                            cells[(table.Id, row.Id, table.Columns[at])] = Cell(cell);
            Tell([cells], quarter);
            Relate(cells, quarter.Numbers[nameof(Figure.Informed)]);
        }

        if (year is not null)
            Tell(_quarters, year);
    }

    /// <summary>How many cells are hidden.</summary>
    public int Hidden => _met.Count;

    /// <summary>How often the solver was asked.</summary>
    public int Solved { get; private set; }

    /// <summary>How many hidden cells are narrowed down to fewer than five values: for each other cell there are counts in whole numbers, of all cells together, in which it is 0, and such in which it is 4.</summary>
    public int Found()
    {
        for (var shot = 0; shot < Shots; shot++)
            Shoot(shot);
        foreach (var cell in _met.Keys.Where(cell => !HasEveryValue(cell)).ToList())
        {
            Pull(cell, up: true);
            Pull(cell, up: false);
        }

        return _met.Keys.Count(cell => !HasEveryValue(cell));
    }

    public void Dispose() => _solver.Dispose();

    private bool HasEveryValue(Variable cell) => _met[cell] == (Bounds.Few.Least, Bounds.Few.Most);

    private Amount Cell(Bounds cell)
    {
        if (cell.IsExact)
            return new Amount([], cell.Least);
        var variable = _solver.MakeNumVar(cell.Least, cell.Most, "");
        _met.Add(variable, (int.MaxValue, int.MinValue));
        return new Amount([variable], 0);
    }

    /// <summary>What the totals of a table say about its cells, over one quarter or several.</summary>
    private void Tell(IReadOnlyList<Dictionary<(string Table, string Row, string Column), Amount>> quarters, QuarterFigures said)
    {
        foreach (var table in said.Tables)
        {
            foreach (var row in table.Rows)
            {
                Within(Sum(key => key.Table == table.Id && key.Row == row.Id), row.Total);
                for (var at = 0; quarters.Count > 1 && at < table.Columns.Length; at++)
                    if (row.Cells[at] is { } cell)
                        Within(Sum(key => key == (table.Id, row.Id, table.Columns[at])), cell);
            }

            for (var at = 0; at < table.Columns.Length; at++)
                Within(Sum(key => key.Table == table.Id && key.Column == table.Columns[at]), table.TotalOf(at));
            Within(Sum(key => key.Table == table.Id), table.Total);
        }

        Amount Sum(Func<(string Table, string Row, string Column), bool> which) =>
            Amount.Sum(quarters.SelectMany(quarter => quarter.Where(cell => which(cell.Key)).Select(cell => cell.Value)));
    }

    /// <summary>What everybody knows of the tables: what is not by rule was asked for; who is informed opened something, each thing at most once, and speaks of one region.</summary>
    private void Relate(Dictionary<(string Table, string Row, string Column), Amount> cells, Bounds informed)
    {
        var people = _solver.MakeNumVar(informed.Least, informed.Most, "");
        var (atMost, ofRegions) = (_solver.MakeConstraint(0, double.PositiveInfinity, ""), _solver.MakeConstraint(0, double.PositiveInfinity, ""));
        atMost.SetCoefficient(people, -1);
        ofRegions.SetCoefficient(people, 1);
        foreach (var region in cells.Where(cell => cell.Key.Table == FigureTables.Asked).GroupBy(cell => cell.Key.Column))
        {
            // As many as opened what most of them opened, or more.
            var ofRegion = _solver.MakeNumVar(0, double.PositiveInfinity, "");
            ofRegions.SetCoefficient(ofRegion, -1);
            foreach (var (key, cell) in region)
            {
                var atLeast = _solver.MakeConstraint(cell.Shown, double.PositiveInfinity, "");
                atLeast.SetCoefficient(ofRegion, 1);
                atMost.SetBounds(atMost.Lb() - cell.Shown, double.PositiveInfinity);
                if (cell.Hidden is not [var whole])
                    continue;
                atLeast.SetCoefficient(whole, -1);
                atMost.SetCoefficient(whole, 1);
                if (cells[(FigureTables.Unavailable, key.Row, key.Column)].Hidden is [var part])
                {
                    var within = _solver.MakeConstraint(0, double.PositiveInfinity, "");
                    within.SetCoefficient(whole, 1);
                    within.SetCoefficient(part, -1);
                }
            }
        }
    }

    private void Within(Amount sum, Bounds said)
    {
        var (least, most) = (said.Least - sum.Shown, said.Most - sum.Shown);
        // What the cells alone say already needs no line of its own.
        if (sum.Hidden.Count == 0 || (least <= 0 && most >= Bounds.Few.Most * sum.Hidden.Count))
            return;
        var line = _solver.MakeConstraint(least, most, "");
        foreach (var hidden in sum.Hidden)
            line.SetCoefficient(hidden, 1);
    }

    /// <summary>Pulls every cell up or down, by chance, and notes where they stand.</summary>
    private bool Shoot(int shot)
    {
        var objective = _solver.Objective();
        objective.Clear();
        var at = 0L;
        foreach (var cell in _met.Keys)
            // Another half of the cells each time.
            objective.SetCoefficient(cell, ((++at * 2654435761L * (shot + 1)) >> 16 & 1) == 0 ? 1 : -1);
        objective.SetMaximization();
        return Solve();
    }

    /// <summary>Pulls one cell as far as it goes. Where others then stand between whole numbers, it is held there until they do not.</summary>
    private void Pull(Variable cell, bool up)
    {
        var objective = _solver.Objective();
        objective.Clear();
        objective.SetCoefficient(cell, 1);
        objective.SetOptimizationDirection(up);
        if (Solve())
            return;
        var end = Math.Round(cell.SolutionValue());
        if (Math.Abs(cell.SolutionValue() - end) > Close)
            return;
        cell.SetBounds(end, end);
        for (var shot = Shots; shot < 2 * Shots && !Shoot(shot); shot++)
        {
        }

        cell.SetBounds(Bounds.Few.Least, Bounds.Few.Most);
    }

    /// <returns>Whether the solution is in whole numbers: a set of conversations that would have been published just so.</returns>
    private bool Solve()
    {
        Solved++;
        if (_solver.Solve() != Solver.ResultStatus.OPTIMAL)
            throw new InvalidOperationException("The published figures contradict each other.");
        if (_met.Keys.Any(cell => Math.Abs(cell.SolutionValue() - Math.Round(cell.SolutionValue())) > Close))
            return false;
        foreach (var cell in _met.Keys.ToList())
        {
            var value = (int)Math.Round(cell.SolutionValue());
            _met[cell] = (Math.Min(_met[cell].Least, value), Math.Max(_met[cell].Most, value));
        }

        return true;
    }

    /// <summary>A sum of shown and hidden cells.</summary>
    private sealed record Amount(IReadOnlyList<Variable> Hidden, int Shown)
    {
        public static Amount Sum(IEnumerable<Amount> several)
        {
            List<Amount> all = [.. several];
            return new Amount([.. all.SelectMany(one => one.Hidden)], all.Sum(one => one.Shown));
        }
    }
}
