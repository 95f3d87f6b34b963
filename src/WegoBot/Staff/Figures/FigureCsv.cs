using System.Globalization;
using System.Text;
using WegoBot.Figures;

namespace WegoBot.Staff;

/// <summary>Published figures as comma-separated values: a line for each cell, with the least and the most that it can be.</summary>
internal static class FigureCsv
{
    public static string Of(FigureTexts words, string period, QuarterFigures figures)
    {
        var lines = new StringBuilder();
        Line(lines, words.Say("staff.figures.csv.period"), words.Say("staff.figures.csv.table"), words.Say("staff.figures.csv.row"), words.Say("staff.figures.csv.column"), words.Say("staff.figures.csv.least"), words.Say("staff.figures.csv.most"));
        foreach (var (name, bounds) in figures.Numbers)
            Line(lines, period, words.Number(name), "", "", Number(bounds.Least), Number(bounds.Most));
        foreach (var table in figures.Tables)
            foreach (var row in table.Rows)
            {
                for (var at = 0; at < table.Columns.Length; at++)
                    if (row.Cells[at] is { } cell)
                        Line(lines, period, words.Title(table.Id), words.Row(table.Id, row.Id), words.Column(table.Id, table.Columns[at]), Number(cell.Least), Number(cell.Most));
                Line(lines, period, words.Title(table.Id), words.Row(table.Id, row.Id), words.Say("staff.figures.total"), Number(row.Total.Least), Number(row.Total.Most));
            }

        return lines.ToString();
    }

    /// <summary>A spreadsheet would take what begins so for a formula. The names come from files that people edit.</summary>
    internal static string Cell(string text)
    {
        var guarded = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Line(StringBuilder lines, params IEnumerable<string> cells) => lines.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
