using System.Globalization;

namespace WegoBot.Storage;

/// <summary>Leaves out of a restore what was forgotten after the backup, with all that hangs on it.</summary>
/// <param name="tables">The tables of the backup.</param>
/// <param name="isForgotten">Whether the list has the part of a row with this key.</param>
internal sealed class RestoreFilter(IReadOnlyList<BackupTable> tables, Func<string, string, bool> isForgotten)
{
    private readonly HashSet<string> _leftOut = [];

    /// <summary>The number of rows that were left out or of which something was.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Empties what was forgotten in a row. Rows come after those that they hang on.</summary>
    /// <returns>False when the whole row is left out.</returns>
    public bool Take(BackupTable table, object?[] row)
    {
        var hangs = table.References.Any(reference => _leftOut.Contains(Place(reference.Table, reference.Key, KeyOf(table, row, reference.Columns))));
        var rules = ForgottenRules.All.Where(rule => rule.Table == table.Name && isForgotten(rule.What, KeyOf(table, row, rule.KeyColumns))).ToList();
        Forgotten += hangs || rules.Count > 0 ? 1 : 0;
        if (hangs || rules.Any(rule => rule.EmptiedColumns.Count == 0))
        {
            foreach (var key in KeysOf(table))
                _leftOut.Add(Place(table.Name, key, KeyOf(table, row, key)));
            return false;
        }

        foreach (var column in rules.SelectMany(rule => rule.EmptiedColumns).Select(table.IndexOf))
            row[column] = table.Columns[column].Empty;
        return true;
    }

    /// <summary>The keys by which rows of other tables hang on this one.</summary>
    private IEnumerable<IReadOnlyList<string>> KeysOf(BackupTable table) =>
        tables.SelectMany(other => other.References).Where(reference => reference.Table == table.Name).Select(reference => reference.Key);

    private static string KeyOf(BackupTable table, object?[] row, IReadOnlyList<string> columns) =>
        string.Join('/', columns.Select(column => BackupColumn.Text(row[table.IndexOf(column)])));

    private static string Place(string table, IReadOnlyList<string> columns, string key) =>
        string.Create(CultureInfo.InvariantCulture, $"{table} {string.Join('/', columns)} {key}");
}
