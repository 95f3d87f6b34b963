using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WegoBot.Figures;

/// <summary>A table as it is published. It keeps the names of its rows and columns, whatever the catalogue says later.</summary>
/// <param name="Id">The id of the table.</param>
/// <param name="Columns">The ids of the columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record PublishedTable(string Id, ImmutableArray<string> Columns, ImmutableArray<PublishedRow> Rows)
{
    /// <summary>The sum of the rows, as far as they tell it.</summary>
    [JsonIgnore]
    public Bounds Total => Bounds.Sum(Rows.Select(row => row.Total));

    /// <summary>The sum of a column, as far as its cells tell it.</summary>
    public Bounds TotalOf(int column) => Bounds.Sum(Rows.Select(row => row.Cells[column] ?? default));
}

/// <summary>A row as it is published.</summary>
/// <param name="Id">The id of the row.</param>
/// <param name="Cells">A cell for each column; null where nothing can be counted.</param>
/// <param name="Total">The total of the row.</param>
public sealed record PublishedRow(string Id, ImmutableArray<Bounds?> Cells, Bounds Total)
{
    /// <summary>How many cells are hidden.</summary>
    [JsonIgnore]
    public int Hidden => Cells.Count(cell => cell is { IsExact: false });
}
