using System.Collections.Immutable;

namespace WegoBot.Figures;

/// <summary>A table of counts in two dimensions. More are never published.</summary>
/// <param name="Id">Its id, which is stored.</param>
/// <param name="Rows">The ids of its rows.</param>
/// <param name="Columns">The ids of its columns.</param>
public sealed record FigureTable(string Id, ImmutableArray<string> Rows, ImmutableArray<string> Columns)
{
    /// <summary>Whether a row can have an exact total. A table whose cells are a part of another table's cells has none.</summary>
    public bool HasTotals { get; init; } = true;

    /// <summary>Whether a cell can count anything. What everybody knows to be empty hides nothing.</summary>
    public Func<string, string, bool> Has { get; init; } = (_, _) => true;
}
