using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WegoBot.Storage;

/// <summary>Writes many rows of one table with few statements, as the model maps them. To track and compare each of them cost more than all else in a turn.</summary>
internal sealed class RowWriting
{
    // SQLite looks up each parameter by its name among all of the statement's, so a larger one is slower again.
    private const int RowsAtOnce = 16;

    private static readonly ConcurrentDictionary<IEntityType, RowWriting> Known = [];

    private readonly IProperty[] _columns;
    private readonly string _into;
    private readonly string _replacing;

    private RowWriting(IEntityType rows)
    {
        _columns = [.. rows.GetProperties()];
        _into = $"INSERT INTO {Quoted(rows.GetTableName())} ({string.Join(", ", _columns.Select(Name))}) VALUES ";
        _replacing = $" ON CONFLICT ({string.Join(", ", _columns.Where(column => column.IsPrimaryKey()).Select(Name))}) DO UPDATE SET "
            + string.Join(", ", _columns.Where(column => !column.IsPrimaryKey()).Select(column => $"{Name(column)} = excluded.{Name(column)}"));
    }

    /// <summary>Writes rows that are not there yet; fails when one is.</summary>
    public static Task Insert<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows) where TRow : class => Of<TRow>(db).Write(db, rows, "");

    /// <summary>Writes rows anew that are there already.</summary>
    public static Task Replace<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows) where TRow : class
    {
        var writing = Of<TRow>(db);
        return writing.Write(db, rows, writing._replacing);
    }

    private static RowWriting Of<TRow>(WegoBotDb db) => Known.GetOrAdd(db.Model.FindEntityType(typeof(TRow))!, rows => new RowWriting(rows));

    private async Task Write<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows, string ending) where TRow : class
    {
        if (rows.Count == 0)
            return;
        await using var maker = db.Database.GetDbConnection().CreateCommand();
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            var (text, parameters) = (new StringBuilder(_into), new List<DbParameter>(some.Length * _columns.Length));
            foreach (var row in some)
                Add(text, parameters, maker, row);
            await db.Database.ExecuteSqlRawAsync(text.Append(ending).ToString(), parameters);
        }
    }

    private void Add(StringBuilder text, List<DbParameter> parameters, DbCommand maker, object row)
    {
        text.Append(parameters.Count == 0 ? "(" : ", (");
        foreach (var column in _columns)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@p{parameters.Count}");
            text.Append(column == _columns[0] ? "" : ", ").Append(name);
            parameters.Add(column.GetRelationalTypeMapping().CreateParameter(maker, name, column.PropertyInfo!.GetValue(row), column.IsNullable));
        }

        text.Append(')');
    }

    private static string Name(IProperty column) => Quoted(column.GetColumnName());

    /// <summary>Both engines quote alike.</summary>
    private static string Quoted(string? name) => $"\"{name}\"";
}
